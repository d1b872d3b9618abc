using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Themes;
using NodaTime;

namespace Dragoman.Web.Site.Lists;

/// <summary>Makes every page and feed of a list that is kept, as readers see it at this instant.</summary>
public sealed class PublicLists(House house, LiveTheme theme, ListViews views, FeedViews feeds)
{
    private Instant Now => house.Clock.GetCurrentInstant();

    /// <summary>Null where nothing is there; a section may be empty.</summary>
    public async Task<RenderedPage?> PageAsync(SiteViews site, NewsList list, long? before, CancellationToken cancel)
    {
        var (view, shown) = await views.OfAsync(site, list, before, Now, cancel);
        return view.Stories.Count > 0 || list.Articles.Section is not null ? await theme.PageAsync(view, Tags(site, shown.Select(article => article.Story))) : null;
    }

    public async Task<RenderedPage> FeedAsync(SiteViews site, NewsList list, FeedFormat format, CancellationToken cancel)
    {
        var (feed, stories) = await feeds.OfAsync(site, list, format, Now, cancel);
        return FeedPage.Of(feed, format, Tags(site, stories));
    }

    /// <summary>The pages that list articles: the front, the sections, the topics, the authors.</summary>
    public async Task<RenderedPage> SitemapAsync(SiteViews site, CancellationToken cancel)
    {
        var topics = await views.TopicsAsync(site.Edition, Now, cancel);
        var authors = await views.AuthorsAsync(site.Edition, Now, cancel);
        IEnumerable<string> pages = [site.Site.Edition.Home, .. site.Site.Edition.Sections.Concat(topics).Select(list => list.Address), .. authors];
        return new(Sitemaps.Pages(site.Site, pages), Sitemaps.ContentType, [PageTag.Map(site.Edition.Tag)]);
    }

    /// <summary>Whether the feeds of an edition say of nothing that it was withdrawn, nor did at an instant.</summary>
    public Task<bool> IsWithoutGoneAsync(string edition, Instant since, CancellationToken cancel) => feeds.IsWithoutGoneAsync(edition, since, Now, cancel);

    private static List<string> Tags(SiteViews site, IEnumerable<string> stories) =>
        [.. stories.Select(PageTag.Story).Prepend(PageTag.Newest(site.Edition.Tag)).Distinct(StringComparer.Ordinal)];
}
