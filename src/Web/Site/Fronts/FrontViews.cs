using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Site.Pages;
using NodaTime;

namespace Dragoman.Web.Site.Fronts;

/// <summary>
/// Makes an edition's front pages. The older ones are parts of the archive, counted from its beginning, so that they stay as they are when
/// something is published; the last of them may hold some that the front itself still shows.
/// </summary>
public sealed class FrontViews(House house, ArchiveParts parts)
{
    private const int PerPage = ArchiveParts.OnFront;

    // Only these have room for one.
    private const int WithPictures = 4;

    /// <param name="before">The place behind which the page begins; null for the newest.</param>
    public async Task<(FrontView View, IReadOnlyList<ShownArticle> Articles)> OfAsync(SiteViews site, long? before, Instant now, CancellationToken cancel)
    {
        var articles = await house.Shown.NewestAsync(site.Edition.Tag, now, PerPage + 1, before, cancel);
        var shown = articles.Take(PerPage).ToList();
        var starts = await parts.OfAsync(site.Edition.Tag, PerPage, cancel);
        var view = new FrontView(
            site.Site,
            Address(site, before),
            await TeasersAsync(shown, site, cancel),
            before is null ? null : Address(site, First(starts, start => start > before)),
            articles.Count > PerPage ? Address(site, First(starts, start => start >= shown[^1].Place) ?? shown[^1].Place) : null);
        return (view, shown);
    }

    public async Task<List<TeaserView>> TeasersAsync(IEnumerable<ShownArticle> articles, SiteViews site, CancellationToken cancel)
    {
        var teasers = new List<TeaserView>();
        foreach (var article in articles)
        {
            var picture = teasers.Count < WithPictures ? article.Content.Blocks.FirstOrDefault(block => block.Picture is not null)?.Picture : null;
            teasers.Add(new(
                article.Address,
                article.Content.Headline.Text,
                Opening.Of(article.Content),
                site.Date(article.FirstAt),
                article.Source is null ? null : site.Origin(article.Source, article.SourceAddress),
                article.CorrectedAt is { } corrected ? site.Date(corrected) : null,
                picture is null || site.Picture(await house.Pictures.FindAsync(picture, cancel)) is not { } found ? null : found with { Alt = article.Content.AltTextOf(picture) ?? found.Alt }));
        }
        return teasers;
    }

    private static long? First(IReadOnlyList<long> starts, Func<long, bool> which) => starts.Where(which).Select(start => (long?)start).FirstOrDefault();

    private static string Address(SiteViews site, long? before) =>
        before is null ? site.Site.Edition.Home : string.Create(CultureInfo.InvariantCulture, $"{site.Site.Edition.Home}?before={before}");
}
