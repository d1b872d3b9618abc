using Dragoman.Stories;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Fronts;
using NodaTime;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Makes an edition's feed of its newest articles.</summary>
public sealed class FeedViews(House house, ArticleViews articles, BodyHtml body)
{
    private const int MostItems = 30;

    public async Task<FeedView> OfAsync(SiteViews views, Instant now, CancellationToken cancel)
    {
        var site = views.Site;
        var items = new List<FeedItem>();
        var newest = Instant.FromUnixTimeSeconds(0);
        foreach (var story in await house.Stories.PublicAsync(views.Edition.Tag, now, MostItems, cancel: cancel))
        {
            var article = story[views.Edition.Tag];
            if (await articles.OfAsync(article, views, now, cancel) is not { } view)
                continue;
            newest = Instant.Max(newest, article.PublicAt(now)!.At);
            items.Add(new(
                site.Absolute(view.Address),
                view.Headline.Text,
                Summary(view),
                await body.Of(view),
                site.Edition.Language,
                site.Edition.Outlet,
                article.FirstPublishedAt!.Value,
                [.. view.Pages.Where(page => page.Edition != site.Edition).Select(page => new FeedAlternate(page.Edition.Hreflang, site.Absolute(page.Address)))]));
        }
        return new(
            site.Edition.Outlet,
            SiteStrings.For(site.Edition.Language)["latest"],
            site.Edition.Language,
            site.Absolute(site.Edition.Feed),
            site.Absolute(site.Edition.Home),
            newest,
            [.. site.Editions.Where(edition => edition != site.Edition).Select(edition => new FeedAlternate(edition.Hreflang, site.Absolute(edition.Feed)))],
            items);
    }

    private static string Summary(ArticleView view) =>
        view.Summary?.Text ?? Opening.Of(view.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text ?? view.Headline.Text);
}
