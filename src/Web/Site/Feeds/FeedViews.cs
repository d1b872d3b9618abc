using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Lists;
using NodaTime;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Makes the feed of a list's newest articles.</summary>
public sealed class FeedViews(House house, ArticleViews articles, BodyHtml body, KeptItems kept)
{
    private const int MostItems = 30;
    private const int MostGone = 100;

    private static readonly Duration GoneFor = Duration.FromDays(30);

    public async Task<(FeedView View, IEnumerable<string> Stories)> OfAsync(SiteViews views, NewsList list, FeedFormat format, Instant now, CancellationToken cancel)
    {
        var site = views.Site;
        var shown = await house.ShownLines.NewestAsync(list.Articles, now, MostItems, cancel);
        var items = new List<FeedItem>();
        foreach (var article in shown)
        {
            var key = $"{site.Origin}{article.Address}";
            if ((kept.Find(key) ?? await ItemAsync(article, key, views, now, cancel)) is { } item)
                items.Add(item);
        }
        // Of all the edition: whoever follows a part of it may have had any of them, and an article that is gone stands in no part.
        var gone = await house.ShownLines.GoneAsync(views.Edition.Tag, now - GoneFor, now, MostGone, cancel);
        var view = new FeedView(
            list.Title is null ? site.Edition.Outlet : $"{list.Title} — {site.Edition.Outlet}",
            SiteStrings.For(site.Edition.Language)["latest"],
            site.Edition.Language,
            Address(site, list.Place, format),
            site.Absolute(list.Place.Address),
            items.Select(item => item.Changed).Concat(gone.Select(each => each.At)).DefaultIfEmpty(Instant.FromUnixTimeSeconds(0)).Max(),
            [.. list.Sisters.Where(sister => sister.Edition != site.Edition).Select(sister => new FeedAlternate(sister.Edition.Hreflang, Address(site, sister, format)))],
            items,
            [.. gone.Select(each => new FeedGone(Identity(site, each.Story), each.At))],
            site.Hub,
            site.Edition.Outlet);
        return (view, shown.Select(article => article.Story));
    }

    /// <summary>Whether the feeds of an edition say of nothing that it was withdrawn, nor did at an instant.</summary>
    public async Task<bool> IsWithoutGoneAsync(string edition, Instant since, Instant now, CancellationToken cancel) =>
        since > Instant.FromUnixTimeTicks(0) && (await house.ShownLines.GoneAsync(edition, since - GoneFor, now, 1, cancel)).Count == 0;

    private static string Address(SiteView site, ListPlace place, FeedFormat format) => site.Absolute($"{place.Feeds}/{FeedFiles.NameOf(format)}");

    private async Task<FeedItem?> ItemAsync(ShownLine shown, string key, SiteViews views, Instant now, CancellationToken cancel)
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
            published > shown.FirstAt ? published : null)
        {
            Authors = [.. view.Authors.Select(author => new FeedAuthor(author.Name, site.Absolute(author.Address)))],
        };
        kept.Keep(key, shown.Story, item, seen);
        return item;
    }

    /// <summary>The page's address without its last part: it leads there too, whatever the headline's words become.</summary>
    private static string Identity(SiteView site, string story) => site.Absolute($"{site.Edition.Home}/{story}");

    private static string Summary(ArticleView view) =>
        view.Summary?.Text ?? Opening.Of(view.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text ?? view.Headline.Text);
}
