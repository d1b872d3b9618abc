using System.Globalization;
using Dragoman.Stories;
using Dragoman.Web.Site.Pages;
using NodaTime;

namespace Dragoman.Web.Site.Fronts;

/// <summary>A page of a list of articles, the newest first.</summary>
public sealed record ListPage(string Address, IReadOnlyList<TeaserView> Stories, string? Newer, string? Older, IReadOnlyList<ShownArticle> Articles);

/// <summary>
/// Makes the pages of a list. The older ones are parts of the archive, counted from its beginning, so that they stay as they are when
/// something is published; the last of them may hold some that the first page still shows.
/// </summary>
public sealed class ListPages(House house, ArchiveParts parts)
{
    private const int PerPage = ArchiveParts.OnFront;

    /// <param name="home">The list's first page.</param>
    /// <param name="before">The place behind which the page begins; null for the newest.</param>
    /// <param name="pictures">So many of the first stories show theirs.</param>
    public async Task<ListPage> OfAsync(SiteViews site, ShownList list, string home, long? before, Instant now, int pictures, CancellationToken cancel)
    {
        var articles = await house.Shown.NewestAsync(list, now, PerPage + 1, before, cancel);
        var shown = articles.Take(PerPage).ToList();
        var starts = await parts.OfAsync(list, PerPage, cancel);
        return new(
            Address(home, before),
            await TeasersAsync(shown, site, pictures, cancel),
            before is null ? null : Address(home, First(starts, start => start > before)),
            articles.Count > PerPage ? Address(home, First(starts, start => start >= shown[^1].Place) ?? shown[^1].Place) : null,
            shown);
    }

    public async Task<List<TeaserView>> TeasersAsync(IEnumerable<ShownArticle> articles, SiteViews site, int pictures, CancellationToken cancel)
    {
        var teasers = new List<TeaserView>();
        foreach (var article in articles)
        {
            var picture = teasers.Count < pictures ? article.Content.Blocks.FirstOrDefault(block => block.Picture is not null)?.Picture : null;
            teasers.Add(new(
                article.Address,
                article.Content.Headline.Text,
                Opening.Of(article.Content),
                site.Date(article.FirstAt),
                article.Source is null ? null : site.Origin(article.Source, article.SourceAddress),
                article.CorrectedAt is { } corrected ? site.Date(corrected) : null,
                picture is null || site.Picture(await house.Pictures.FindAsync(picture, cancel)) is not { } found ? null : found with { Alt = article.Content.AltTextOf(picture) ?? found.Alt },
                site.Section(article.Section)));
        }
        return teasers;
    }

    private static long? First(IReadOnlyList<long> starts, Func<long, bool> which) => starts.Where(which).Select(start => (long?)start).FirstOrDefault();

    private static string Address(string home, long? before) => before is null ? home : string.Create(CultureInfo.InvariantCulture, $"{home}?before={before}");
}
