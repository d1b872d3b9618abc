using Dragoman.Web.Desk;
using Dragoman.Web.Desk.Preview;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Preview;

/// <summary>
/// An article as its readers will see it, from its newest text, for the staff alone. It is the site's own page in a frame of the desk:
/// the only place where the two meet.
/// </summary>
internal static class PreviewEndpoint
{
    public static void MapPreview(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/stories/{id}/{edition}/preview/page", ShowAsync).RequireAuthorization().AddEndpointFilter<DeskFilter>();

    private static async Task<IResult> ShowAsync(string id, string edition, HttpContext http, House house, ArticleViews articles, LiveTheme theme, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        var views = new SiteViews(newsroom, home, SiteViews.OriginOf(newsroom, $"{http.Request.Scheme}://{http.Request.Host}"));
        var view = await articles.PreviewAsync(article, views, house.Clock.GetCurrentInstant(), cancel)
            ?? throw new RefusedException("There is nothing to preview: the article has no headline yet.", "Write one first.");
        var page = await theme.TryAsync(view);
        SiteSecurity.WriteTo(http.Response.Headers);
        http.Response.Headers.ContentSecurityPolicy = SiteSecurity.ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(PreviewMark.On(page, http.Phrasebook()), "text/html; charset=utf-8");
    }
}
