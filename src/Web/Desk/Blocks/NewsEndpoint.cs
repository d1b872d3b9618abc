using Dragoman.Stories;
using Dragoman.Web.Desk.SignIn;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Blocks;

/// <summary>Tells a page which of its blocks somebody else has saved since it was loaded.</summary>
internal static class NewsEndpoint
{
    /// <summary>A page that slept for longer is told of the newest changes only; a save over an older one is still a conflict.</summary>
    private const long MostRevisions = 200;

    public static void MapNews(this IEndpointRouteBuilder desk) => desk.MapGet("/stories/{id}/{edition}/news", async (
        string id, string edition, long since, HttpContext http, House house, CancellationToken cancel) =>
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        var from = Math.Clamp(since, Math.Max(1, article.Head.Number - MostRevisions), article.Head.Number);
        return new RazorComponentResult<OthersNews>(new Dictionary<string, object?>
        {
            ["At"] = WritingView.Address(article),
            ["Since"] = article.Head.Number,
            ["News"] = await ByOthersAsync(house, article, from, http.Account().Name, cancel),
        });
    }).WithMetadata(new Unattended());

    private static async Task<List<BlockNews>> ByOthersAsync(House house, Article article, long since, string me, CancellationToken cancel)
    {
        var first = (await house.Stories.RevisionAsync(article, since, cancel)).Content;
        var (before, lastBy) = (first, new Dictionary<string, string>(StringComparer.Ordinal));
        for (var number = since + 1; number <= article.Head.Number; number++)
        {
            var revision = number == article.Head.Number ? article.Head : await house.Stories.RevisionAsync(article, number, cancel);
            foreach (var block in revision.Content.Blocks.Where(block => Differs(before.Find(block.Id), block)))
                lastBy[block.Id] = revision.By;
            before = revision.Content;
        }
        return [.. article.Head.Content.Blocks
            .Where(block => lastBy.TryGetValue(block.Id, out var by) && by != me && Differs(first.Find(block.Id), block))
            .SelectMany(block => BlockNews.Of(article, block, first.Find(block.Id)?.Text ?? "", lastBy[block.Id]))];
    }

    private static bool Differs(Block? before, Block now) =>
        before is null || before.Digest != now.Digest || before.Variants.Count != now.Variants.Count;
}

/// <summary>What somebody else made of a block.</summary>
/// <param name="Key">The field on the page that it is told beside.</param>
public sealed record BlockNews(string Key, string Action, string Before, string Now, string By, BlockConflict? Conflict)
{
    /// <summary>A translation's field is named by its source block, unless it has none.</summary>
    internal static IEnumerable<BlockNews> Of(Article article, Block block, string before, string by) =>
        new[] { block.Id, block.Carried?.Block }.OfType<string>().Select(key => new BlockNews(
            key, $"{WritingView.Address(article)}/blocks/{block.Id}", before, block.Text, by, BlockConflict.Of(block)));
}
