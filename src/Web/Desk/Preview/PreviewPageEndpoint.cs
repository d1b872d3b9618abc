using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Preview;

internal static class PreviewPageEndpoint
{
    public static void MapPreviewPage(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/preview", async (
        string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        if (article.Head.Content.Blocks.All(block => block.Kind != Dragoman.Stories.BlockKind.Headline))
            throw new RefusedException("There is nothing to preview: the article has no headline yet.", "Write one first.");
        // Of all pages of the desk this one alone holds frames, and only our own.
        http.Response.Headers.ContentSecurityPolicy = DeskSecurity.ContentSecurityPolicy + "; frame-src 'self'";
        return new RazorComponentResult<PreviewPage>(new Dictionary<string, object?> { ["Article"] = article });
    });
}
