using Dragoman.Stories;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Blocks;

/// <summary>Tells a page which of its blocks somebody else has saved since it was loaded.</summary>
internal static class NewsEndpoint
{
    public static void MapNews(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/news", async (
        string id, string edition, long since, HttpContext http, House house, CancellationToken cancel) =>
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        var statuses = since < article.Head.Number && since > 0
            ? Changed(article, (await house.Stories.RevisionAsync(article, since, cancel)).Content, http.Account().Name)
            : [];
        return new RazorComponentResult<OthersNews>(new Dictionary<string, object?>
        {
            ["At"] = WritingView.Address(article),
            ["Since"] = article.Head.Number,
            ["Statuses"] = statuses,
        });
    });

    /// <summary>The field keeps what it was loaded from as its starting point: saving over the other's text is told as a conflict.</summary>
    private static List<BlockStatusView> Changed(Article article, Content before, string me) => article.Head.By == me
        ? []
        :
        [
            .. article.Head.Content.Blocks
                .Select(block => (Now: block, Before: before.Find(block.Id)))
                .Where(pair => pair.Before is not null && (pair.Before.Digest != pair.Now.Digest || pair.Before.Variants.Count != pair.Now.Variants.Count))
                .Select(pair => BlockStatusView.Of(
                        pair.Now.Id,
                        $"{WritingView.Address(article)}/blocks/{pair.Now.Id}",
                        pair.Now,
                        article.IsTranslation ? Workbench.StateOf(pair.Now, new Staleness(article)) : null,
                        $"{article.Head.By} changed this paragraph: load the page again to see it")
                    with { Seen = pair.Before!.Digest, OutOfBand = true }),
        ];
}
