using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Fronts;
using NodaTime;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Makes an edition's feed of its newest articles.</summary>
public sealed class FeedViews(House house, ArticleViews articles, BodyHtml body, KeptItems kept)
{
    private const int MostItems = 30;
    private const int MostGone = 100;

    private static readonly Duration GoneFor = Duration.FromDays(30);

    public async Task<(FeedView View, IEnumerable<string> Stories)> OfAsync(SiteViews views, Instant now, CancellationToken cancel)
    {
        var site = views.Site;
        var shown = await house.Shown.NewestAsync(views.Edition.Tag, now, MostItems, cancel: cancel);
        var items = new List<FeedItem>();
        foreach (var article in shown)
        {
            var key = $"{site.Origin}{article.Address}";
            if ((kept.Find(key) ?? await ItemAsync(article, key, views, now, cancel)) is { } item)
                items.Add(item);
        }
        var gone = await house.ShownLines.GoneAsync(views.Edition.Tag, now - GoneFor, now, MostGone, cancel);
        var view = new FeedView(
            site.Edition.Outlet,
            SiteStrings.For(site.Edition.Language)["latest"],
            site.Edition.Language,
            site.Absolute(site.Edition.Feed),
            site.Absolute(site.Edition.Home),
            items.Select(item => item.Changed).Concat(gone.Select(each => each.At)).DefaultIfEmpty(Instant.FromUnixTimeSeconds(0)).Max(),
            Sisters(site, edition => edition.Feed),
            items,
            [.. gone.Select(each => new FeedGone(Identity(site, each.Story), each.At))],
            site.Hub);
        return (view, shown.Select(article => article.Story));
    }

    /// <summary>The same feed in another format, with the addresses of that format.</summary>
    public static FeedView As(FeedView feed, SiteView site, Func<EditionView, string> address) =>
        feed with { Address = site.Absolute(address(site.Edition)), Alternates = Sisters(site, address) };

    private static List<FeedAlternate> Sisters(SiteView site, Func<EditionView, string> address) =>
        [.. site.Editions.Where(edition => edition != site.Edition).Select(edition => new FeedAlternate(edition.Hreflang, site.Absolute(address(edition))))];

    private async Task<FeedItem?> ItemAsync(ShownArticle shown, string key, SiteViews views, Instant now, CancellationToken cancel)
    {
        var (site, seen) = (views.Site, kept.Changes);
        var article = (await house.Stories.GetAsync(shown.Story, cancel))[views.Edition.Tag];
        if (await articles.OfAsync(article, views, now, cancel) is not { } view)
            return null;
        var published = article.PublicAt(now)!.At;
        var item = new FeedItem(
            site.Absolute(view.Address),
            view.Headline.Text,
            Summary(view),
            await body.Of(view),
            site.Edition.Language,
            site.Edition.Outlet,
            shown.FirstAt,
            [.. view.Pages.Where(page => page.Edition != site.Edition).Select(page => new FeedAlternate(page.Edition.Hreflang, site.Absolute(page.Address)))],
            Identity(site, shown.Story),
            published > shown.FirstAt ? published : null);
        kept.Keep(key, shown.Story, item, seen);
        return item;
    }

    /// <summary>The page's address without its last part: it leads there too, whatever the headline's words become.</summary>
    private static string Identity(SiteView site, string story) => site.Absolute($"{site.Edition.Home}/{story}");

    private static string Summary(ArticleView view) =>
        view.Summary?.Text ?? Opening.Of(view.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text ?? view.Headline.Text);
}
