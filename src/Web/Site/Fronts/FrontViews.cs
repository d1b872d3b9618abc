using System.Globalization;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Site.Fronts;

/// <summary>Makes an edition's front pages. An older page begins behind a place in the archive, so that it stays as it is when something is published.</summary>
public sealed class FrontViews(House house)
{
    private const int PerPage = 24;

    // Only these have room for one.
    private const int WithPictures = 4;

    /// <param name="before">The place behind which the page begins; null for the newest.</param>
    public async Task<(FrontView View, IReadOnlyList<ShownArticle> Articles)> OfAsync(SiteViews site, long? before, Instant now, CancellationToken cancel)
    {
        var articles = await house.Shown.NewestAsync(site.Edition.Tag, now, PerPage + 1, before, cancel);
        var shown = articles.Take(PerPage).ToList();
        var view = new FrontView(
            site.Site,
            Address(site, before),
            await TeasersAsync(shown, site, cancel),
            before is null ? null : await NewerAsync(site, shown.Count > 0 ? shown[0].Place : before.Value - 1, now, cancel),
            articles.Count > PerPage ? Address(site, shown[^1].Place) : null);
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

    /// <summary>The page whose last story stands right above this one; the front itself, where there are not so many.</summary>
    private async Task<string> NewerAsync(SiteViews site, long first, Instant now, CancellationToken cancel)
    {
        var newer = await house.Shown.NewerAsync(site.Edition.Tag, now, first, PerPage + 1, cancel);
        return Address(site, newer.Count > PerPage ? newer[PerPage] : null);
    }

    private static string Address(SiteViews site, long? before) =>
        before is null ? site.Site.Edition.Home : string.Create(CultureInfo.InvariantCulture, $"{site.Site.Edition.Home}?before={before}");
}
