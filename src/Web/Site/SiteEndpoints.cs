using Dragoman.Web.Assets;
using Dragoman.Web.Site.Compare;
using Dragoman.Web.Site.Feeds;
using Dragoman.Web.Site.Lists;
using Dragoman.Web.Site.Maps;
using Dragoman.Web.Site.Pages;
using Dragoman.Web.Site.Pictures;
using Dragoman.Web.Site.Search;
using Dragoman.Web.Site.Themes;
using Dragoman.Web.Site.Verify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Site;

/// <summary>The public pages. They only read, and they show what the database holds at that instant.</summary>
public static class SiteEndpoints
{
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers what is kept before anything else looks at the request.</summary>
    public static void UseSitePages(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<SitePages>();
        app.Use(next => http => pages.AnswerAsync(http, next));
    }

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("").AddEndpointFilter(async (context, next) =>
        {
            SiteSecurity.WriteTo(context.HttpContext.Response.Headers);
            await context.HttpContext.RequestServices.GetRequiredService<Freshness>().LookAsync(context.HttpContext.RequestAborted);
            return await next(context);
        });
        void Map(string address, Delegate answer) => site.MapMethods(address, Reading, answer);

        Map("/", (SiteRequest request, PublicPages pages) => request.AnswerAsync("/", request.Views(null), async views => await pages.IndexAsync(views, default)));
        Map("/robots.txt", (SiteRequest request) => request.AnswerAsync("/robots.txt", request.Views(null), views => TextAsync(TextFiles.Robots(views.Site))));
        Map("/llms.txt", (SiteRequest request) => request.AnswerAsync("/llms.txt", request.Views(null), views => TextAsync(TextFiles.Models(views.Site))));
        Map("/sitemap.xml", (SiteRequest request, PublicMaps maps) => request.AnswerAsync("/sitemap.xml", request.Views(null), async views => await maps.IndexAsync(views, default)));
        Map("/.well-known/jwks.json", KeysAsync);
        Map("/provenance/{digest}.json", RecordAsync);
        PictureAnswers.MapPictureFiles(Map);
        Map("/theme/{file}", ThemeFile);
        Map("/{edition}", FrontAsync);
        foreach (var format in FeedFiles.Formats)
        {
            var file = FeedFiles.NameOf(format);
            Map($"/{{edition}}/{file}", (string edition, SiteRequest request, PublicLists pages) =>
                OfEditionAsync(edition, request, file, async views => await pages.FeedAsync(views, NewsList.Of(views.Site), format, default)));
        }
        Map("/{edition}/corrections", (string edition, SiteRequest request, PublicPages pages) =>
            OfEditionAsync(edition, request, "corrections", async views => await pages.CorrectionsAsync(views, default)));
        Map("/{edition}/corrections.xml", (string edition, SiteRequest request, PublicPages pages) =>
            OfEditionAsync(edition, request, "corrections.xml", async views => await pages.CorrectionFeedAsync(views, default)));
        Map("/{edition}/news-sitemap.xml", (string edition, SiteRequest request, PublicMaps maps) =>
            OfEditionAsync(edition, request, "news-sitemap.xml", async views => await maps.NewsIndexAsync(views, default)));
        Map("/{edition}/news-sitemap/{from:long}.xml", (string edition, long from, SiteRequest request, PublicMaps maps) =>
            OfEditionAsync(edition, request, Sitemaps.NewsPartName(from), views => maps.NewsPartAsync(views, from, default)));
        Map("/{edition}/sitemap/{from:long}.xml", (string edition, long from, SiteRequest request, PublicMaps maps) =>
            OfEditionAsync(edition, request, Sitemaps.PartName(from), views => maps.PartAsync(views, from, default)));
        Map("/{edition}/sitemap/lists.xml", (string edition, SiteRequest request, PublicLists pages) =>
            OfEditionAsync(edition, request, "sitemap/lists.xml", async views => await pages.SitemapAsync(views, default)));
        ListEndpoints.Map(site);
        Map("/{edition}/search", SearchAsync);
        site.MapMethods("/{edition}/verify", [.. Reading, HttpMethods.Post], VerifyAsync);
        Map("/{edition}/{story}/{slug?}", ArticleAsync);
        Map("/{edition}/{story}/{slug}/compare", CompareAsync);
        routes.MapFallback(async (HttpContext http, SiteRequest request, Freshness freshness, CancellationToken cancel) =>
        {
            SiteSecurity.WriteTo(http.Response.Headers);
            await freshness.LookAsync(cancel);
            return await request.NotFoundAsync(request.Views(http.Request.Path.Value?.Split('/').ElementAtOrDefault(1)));
        });
    }

    private static Task<IResult> FrontAsync(string edition, long? before, SiteRequest request, PublicPages pages)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition || before is <= 0)
            return request.NotFoundAsync(views);
        var address = views.Site.Edition.Home + (before is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?before={before}"));
        return request.AnswerAsync(address, views, async _ => await pages.FrontAsync(views, before, default));
    }

    private static Task<IResult> OfEditionAsync(string edition, SiteRequest request, string name, Func<SiteViews, Task<RenderedPage?>> make)
    {
        var views = request.Views(edition);
        return views.Edition.Tag == edition
            ? request.AnswerAsync($"{views.Site.Edition.Home}/{name}", views, make)
            : request.NotFoundAsync(views);
    }

    private static async Task<IResult> ArticleAsync(string edition, string story, string? slug, SiteRequest request, House house, PublicPages pages, CancellationToken cancel)
    {
        var views = request.Views(edition);
        var article = (await house.Stories.FindAsync(story, cancel))?.Find(edition);
        if (article is null || article.Edition != edition || article.Newest is null || await pages.ArticleAsync(views, article, cancel) is not { } page)
            return await request.NotFoundAsync(views);
        return slug == article.Slug || page.Status == StatusCodes.Status410Gone
            ? await request.AnswerAsync(article.Address, page)
            : Results.LocalRedirect(article.Address, permanent: true);
    }

    private static async Task<IResult> CompareAsync(string edition, string story, string slug, SiteRequest request, House house, PublicPages pages, CancellationToken cancel)
    {
        var views = request.Views(edition);
        var article = (await house.Stories.FindAsync(story, cancel))?.Find(edition);
        if (article is null || article.Edition != edition || await pages.CompareAsync(views, article, cancel) is not { } page)
            return await request.NotFoundAsync(views);
        return slug == article.Slug || page.Status == StatusCodes.Status410Gone
            ? await request.AnswerAsync(CompareViews.AddressOf(article), page)
            : Results.LocalRedirect(CompareViews.AddressOf(article), permanent: true);
    }

    private static async Task<IResult> VerifyAsync(string edition, HttpContext http, SiteRequest request, House house, VerifyViews verify, VerifyLimit limit, CancellationToken cancel) =>
        await VerifyEndpoint.AnswerAsync(edition, http, request, house, verify, limit, cancel) ?? await request.NotFoundAsync(request.Views(edition));

    private static async Task<IResult> SearchAsync(string edition, string? q, long? before, HttpContext http, SiteRequest request, House house, SearchViews searches, SearchLimit limit, CancellationToken cancel)
    {
        var views = request.Views(edition);
        if (views.Edition.Tag != edition)
            return await request.NotFoundAsync(views);
        http.Response.Headers.CacheControl = "no-store";
        using var place = await limit.EnterAsync(http.Connection.RemoteIpAddress, cancel);
        if (place is not null)
            return await request.ShowAsync(await searches.OfAsync(views, q, before, house.Clock.GetCurrentInstant(), cancel));
        http.Response.Headers.RetryAfter = "60";
        return await request.ShowAsync(new SearchView(views.Site, (q ?? "").Trim(), null, IsRefused: true), StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> RecordAsync(string digest, HttpContext http, House house, CancellationToken cancel)
    {
        if (await house.Provenance.PublicAsync(digest, house.Clock.GetCurrentInstant(), cancel) is not { } record)
            return Results.NotFound();
        // Its address is its digest: it never changes.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return ForAll(http, Results.Text(record.ToFile(), "application/json; charset=utf-8"));
    }

    private static async Task<IResult> KeysAsync(HttpContext http, House house, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        return ForAll(http, Results.Text((await house.Keys.PublishedAsync(cancel)).ToJson().ToJsonString(), "application/jwk-set+json"));
    }

    /// <summary>Whoever checks a record may do so on a page of their own.</summary>
    private static IResult ForAll(HttpContext http, IResult result)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return result;
    }

    private static IResult ThemeFile(string file, HttpContext http, LiveTheme theme)
    {
        if (theme.FindAsset(file) is not { } content)
            return Results.NotFound();
        // The name holds a hash of the content: a cache may keep it for ever and never ask again.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, AssetEndpoint.TypeOf(file));
    }

    private static Task<RenderedPage?> TextAsync(byte[] text) => Task.FromResult<RenderedPage?>(new(text, TextFiles.ContentType, []));
}
