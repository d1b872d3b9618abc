using Dragoman.Fidelity;
using Dragoman.Stories;

namespace Dragoman.Findings;

/// <summary>What the fidelity check found in an article, block by block in its order; nothing in an original.</summary>
public sealed class ArticleFindings
{
    internal ArticleFindings(Article article, Func<Block, Block, IReadOnlyList<Finding>> check)
    {
        Article = article;
        All = article.Source?.Reference is { } source ? [.. Find(article.Head.Content, source, check)] : [];
    }

    public Article Article { get; }

    public IReadOnlyList<BlockFinding> All { get; }

    public IReadOnlyList<BlockFinding> OpenErrors => [.. All.Where(finding => finding.IsOpenError)];

    public IReadOnlyList<BlockFinding> Of(Block? block) => [.. All.Where(finding => finding.Target.Id == block?.Id)];

    /// <exception cref="OpenErrorsException">There are errors that nobody has fixed or waived.</exception>
    public void RefuseOpenErrors()
    {
        if (OpenErrors.Count > 0)
            throw new OpenErrorsException(this);
    }

    private static IEnumerable<BlockFinding> Find(Content content, Content source, Func<Block, Block, IReadOnlyList<Finding>> check)
    {
        foreach (var (index, block) in content.Blocks.Index())
        {
            if (block.Text.Length == 0 || block.Carried is null || source.Find(block.Carried.Block) is not { } from)
                continue;
            // Where the same is found twice, a waiver is for one of them.
            var waivers = block.Waivers.ToList();
            foreach (var found in check(from, block).OrderByDescending(found => found.Severity))
            {
                var words = BlockFinding.WordsOf(from, block, found);
                var waiver = waivers.Find(waiver => waiver.Found == words);
                if (waiver is not null)
                    waivers.Remove(waiver);
                yield return new(index, from, block, found, waiver);
            }
        }
    }
}
