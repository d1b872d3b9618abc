using Dragoman.Stories;
using Dragoman.Web.Site.Pages;
using NodaTime;

namespace Dragoman.Web.Site.Maps;

/// <summary>
/// Makes the sitemaps, as readers see the site at this instant. Both kinds are cut into parts that an index names: a new article changes
/// the last part alone, however many came out today.
/// </summary>
public sealed class PublicMaps(House house, ArchiveParts parts)
{
    private Instant Now => house.Clock.GetCurrentInstant();

    public async Task<RenderedPage> IndexAsync(SiteViews views, CancellationToken cancel)
    {
        var addresses = new List<string>();
        foreach (var edition in views.Site.Editions)
        {
            addresses.Add(views.Site.Absolute(Sitemaps.ListsAddress(edition)));
            foreach (var from in await parts.OfAsync(new(edition.Language), ArchiveParts.InSitemap, cancel))
                addresses.Add(views.Site.Absolute(Sitemaps.PartAddress(edition, from)));
        }
        return new(Sitemaps.Index(addresses), Sitemaps.ContentType, [.. views.Newsroom.Editions.Select(edition => PageTag.Map(edition.Tag))]);
    }

    /// <summary>The part that begins at a place; null where none does.</summary>
    public async Task<RenderedPage?> PartAsync(SiteViews views, long from, CancellationToken cancel) =>
        await LinesAsync(views, ArchiveParts.InSitemap, from, cancel) is var (lines, isLast)
            ? new(Sitemaps.Articles(views.Site, lines), Sitemaps.ContentType, [TagOf(views, isLast)])
            : null;

    /// <summary>Where the parts begin that hold articles of the last two days, the oldest first.</summary>
    public async Task<IReadOnlyList<long>> NewsPartsAsync(SiteViews views, CancellationToken cancel)
    {
        var (all, since) = (await parts.OfAsync(new(views.Edition.Tag), ArchiveParts.InNews, cancel), ShownLine.PlaceOf(Now - Sitemaps.NewsLasts));
        return [.. all.Where((_, part) => part + 1 == all.Count || all[part + 1] >= since)];
    }

    public async Task<RenderedPage> NewsIndexAsync(SiteViews views, CancellationToken cancel)
    {
        var recent = await NewsPartsAsync(views, cancel);
        string[] tags = [PageTag.Map(views.Edition.Tag)];
        return recent.Count == 0
            ? new(Sitemaps.Newest(views.Site, []), Sitemaps.ContentType, tags)
            : new(Sitemaps.Index(recent.Select(from => views.Site.Absolute(Sitemaps.NewsPartAddress(views.Site.Edition, from)))), Sitemaps.ContentType, tags)
            {
                Until = recent.Count > 1 ? ShownLine.InstantOf(recent[1]) + Sitemaps.NewsLasts : null,
            };
    }

    /// <summary>The part of the news sitemap that begins at a place, the newest articles first; null where none does.</summary>
    public async Task<RenderedPage?> NewsPartAsync(SiteViews views, long from, CancellationToken cancel)
    {
        if (await LinesAsync(views, ArchiveParts.InNews, from, cancel) is not var (lines, isLast))
            return null;
        var recent = lines.Where(line => line.FirstAt > Now - Sitemaps.NewsLasts).Reverse().ToList();
        return new(Sitemaps.Newest(views.Site, recent), Sitemaps.ContentType, [TagOf(views, isLast)])
        {
            Until = recent.Count > 0 ? recent[^1].FirstAt + Sitemaps.NewsLasts : null,
        };
    }

    private async Task<(IEnumerable<ShownLine> Lines, bool IsLast)?> LinesAsync(SiteViews views, int size, long from, CancellationToken cancel)
    {
        var all = await parts.OfAsync(new(views.Edition.Tag), size, cancel);
        if (!all.Contains(from))
            return null;
        var lines = await house.ShownLines.FromAsync(views.Edition.Tag, from, Now, size, cancel);
        if (from == all[^1])
            return (lines, true);
        var end = all.First(start => start > from);
        return (lines.Where(line => line.Place < end), false);
    }

    private static string TagOf(SiteViews views, bool isLast) => isLast ? PageTag.Map(views.Edition.Tag) : PageTag.OldMap(views.Edition.Tag);
}
