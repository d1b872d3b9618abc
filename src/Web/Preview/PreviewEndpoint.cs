using Dragoman.Web.Desk;
using Dragoman.Web.Desk.Layout;
using Dragoman.Web.Desk.Preview;
using Dragoman.Web.Desk.Speech;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Articles;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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
        SiteSecurity.WriteTo(http.Response.Headers);
        http.Response.Headers.ContentSecurityPolicy = SiteSecurity.ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(await PageAsync(theme, view, http.Phrasebook()), "text/html; charset=utf-8");
    }

    /// <summary>By the newest theme: whoever changes it sees the change, or what is wrong with it.</summary>
    private static async Task<string> PageAsync(LiveTheme theme, ArticleView view, Phrasebook T)
    {
        theme.Look();
        try
        {
            return PreviewMark.On(await theme.TryAsync(view), T);
        }
        catch (ThemeException error)
        {
            return PreviewMark.InsteadOf(error.ToString(), T);
        }
    }

    /// <summary>Tells the desk what is wrong with the site's theme.</summary>
    public static IServiceCollection AddSiteTroubles(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var theme = provider.GetRequiredService<LiveTheme>();
        return new SiteTroubles(() => theme.Trouble is { Error: var error } ? new(error.Place, error.Message, error.Cure) : null);
    });
}
