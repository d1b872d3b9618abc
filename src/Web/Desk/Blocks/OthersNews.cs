using Dragoman.Stories;
using Dragoman.Web.Desk.Writing;

namespace Dragoman.Web.Desk.Blocks;

/// <summary>Which blocks of an article somebody else has saved since a page was loaded.</summary>
internal static class OthersNews
{
    /// <summary>A page that slept for longer is told of the newest changes only; a save over an older one is still a conflict.</summary>
    private const long MostRevisions = 200;

    public static async Task<IReadOnlyList<BlockNews>> SinceAsync(House house, Article article, long loaded, string me, CancellationToken cancel)
    {
        var since = Math.Clamp(loaded, Math.Max(1, article.Head.Number - MostRevisions), article.Head.Number);
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
