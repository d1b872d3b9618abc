using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.EditionIndex;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Missing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Site;

/// <summary>The public pages. They only read, and they show what the database holds at that instant.</summary>
public static class SiteEndpoints
{
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            SiteSecurity.WriteTo(context.HttpContext.Response.Headers);
            return await next(context);
        });
        site.MapGet("/", IndexAsync);
        site.MapGet("/.well-known/jwks.json", async (House house, CancellationToken cancel) =>
            Results.Text((await house.Keys.PublishedAsync(cancel)).ToJson().ToJsonString(), "application/jwk-set+json"));
        site.MapGet("/provenance/{digest}.json", RecordAsync);
        site.MapGet("/pictures/{id}", PictureAsync);
        site.MapGet("/{edition}", FrontAsync);
        site.MapGet("/{edition}/feed.xml", FeedAsync);
        site.MapGet("/{edition}/{story}/{slug?}", ArticleAsync);
        routes.MapFallback(async (HttpContext http, House house, CancellationToken cancel) =>
        {
            SiteSecurity.WriteTo(http.Response.Headers);
            return NotFound(await ViewsAsync(http, house, http.Request.Path.Value?.Split('/').ElementAtOrDefault(1), cancel));
        });
    }

    private static async Task<IResult> IndexAsync(HttpContext http, House house, FrontViews fronts, CancellationToken cancel)
    {
        var views = await ViewsAsync(http, house, null, cancel);
        var now = house.Clock.GetCurrentInstant();
        var entries = new List<EditionEntry>();
        foreach (var edition in views.Newsroom.Editions)
        {
            var own = new SiteViews(views.Newsroom, edition, views.Site.Origin);
            var stories = await house.Stories.PublicAsync(edition.Tag, now, 3, cancel: cancel);
            entries.Add(new(own.Site.Edition, await fronts.TeasersAsync(stories, own, now, cancel)));
        }
        return Page<EditionIndexPage>(new EditionIndexView(views.Site, entries));
    }

    private static async Task<IResult> FrontAsync(string edition, int? page, HttpContext http, House house, FrontViews fronts, CancellationToken cancel)
    {
        var views = await ViewsAsync(http, house, edition, cancel);
        if (views.Edition.Tag != edition || page is < 1 or > 100_000)
            return NotFound(views);
        return Page<FrontPage>(await fronts.OfAsync(views, page ?? 1, house.Clock.GetCurrentInstant(), cancel));
    }

    private static async Task<IResult> FeedAsync(string edition, HttpContext http, House house, FeedViews feeds, CancellationToken cancel)
    {
        var views = await ViewsAsync(http, house, edition, cancel);
        if (views.Edition.Tag != edition)
            return NotFound(views);
        return Results.Bytes(RssFeed.Write(await feeds.OfAsync(views, house.Clock.GetCurrentInstant(), cancel)), RssFeed.ContentType);
    }

    private static async Task<IResult> ArticleAsync(string edition, string story, string? slug, HttpContext http, House house, ArticleViews articles, CancellationToken cancel)
    {
        var views = await ViewsAsync(http, house, edition, cancel);
        var article = (await house.Stories.FindAsync(story, cancel))?.Find(edition);
        if (article is null || article.Edition != edition || article.Newest is null)
            return NotFound(views);
        if ((article.Story.Killed ?? article.TakenDown) is { } withdrawal)
            return Page<WithdrawnPage>(new WithdrawnView(views.Site, views.Date(withdrawal.At)), StatusCodes.Status410Gone);
        if (await articles.OfAsync(article, views, house.Clock.GetCurrentInstant(), cancel) is not { } view)
            return NotFound(views);
        return slug == article.Slug ? Page<ArticlePage>(view) : Results.LocalRedirect(article.Address, permanent: true);
    }

    private static async Task<IResult> RecordAsync(string digest, House house, CancellationToken cancel) =>
        await house.Provenance.FindAsync(digest, cancel) is { } record
            ? Results.Text(record.ToFile(), "application/json; charset=utf-8")
            : Results.NotFound();

    private static async Task<IResult> PictureAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        if (await house.Pictures.FindAsync(id, cancel) is not { } picture || await house.Pictures.BytesAsync(id, cancel) is not { } bytes)
            return Results.NotFound();
        if (await house.Stories.IsWithdrawnAsync(id, cancel))
            return Results.StatusCode(StatusCodes.Status410Gone);
        // Short, though the bytes never change: a copy on the way must not outlive a kill by long.
        http.Response.Headers.CacheControl = "public, max-age=600";
        return Results.Bytes(bytes, picture.MediaType, entityTag: new($"\"{id}\""));
    }

    /// <summary>The views of the edition that was asked for; of the newsroom's first, where there is no such edition.</summary>
    private static async Task<SiteViews> ViewsAsync(HttpContext http, House house, string? edition, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom.Find(edition ?? "") ?? newsroom.Editions[0];
        return new(newsroom, home, SiteViews.OriginOf(newsroom, $"{http.Request.Scheme}://{http.Request.Host}"));
    }

    private static RazorComponentResult<NotFoundPage> NotFound(SiteViews views) => Page<NotFoundPage>(views.Site, StatusCodes.Status404NotFound, "Site");

    private static RazorComponentResult<TPage> Page<TPage>(object view, int status = StatusCodes.Status200OK, string parameter = "View")
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { [parameter] = view }) { StatusCode = status };
}
