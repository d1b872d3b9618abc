using Dragoman.Fidelity;
using Dragoman.Stories;

namespace Dragoman.Findings;

/// <summary>What the fidelity check found in an article, block by block in its order; nothing in an original.</summary>
public sealed class ArticleFindings
{
    /// <param name="check">What is found between a source text and its translation.</param>
    /// <param name="alone">What is found in a block besides.</param>
    internal ArticleFindings(Article article, Func<string, string, IReadOnlyList<Finding>> check, Func<Block, IEnumerable<Finding>> alone)
    {
        Article = article;
        All = article.Source is null ? [] : [.. Find(article, check, alone)];
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

    private static IEnumerable<BlockFinding> Find(Article article, Func<string, string, IReadOnlyList<Finding>> check, Func<Block, IEnumerable<Finding>> alone)
    {
        var carried = new CarriedTexts(article, article.Head.Content);
        // Blocks that carry one text together are read together: what the one does not say, the other may.
        var together = article.Head.Content.Blocks.Where(block => block.Text.Length > 0 && carried.Of(block).Count > 0)
            .ToLookup(block => string.Join(' ', carried.Of(block).Select(from => from.Id)), StringComparer.Ordinal);
        var found = together.SelectMany(group => TogetherFinding.Of(carried.WholeOf(group.First())!, [.. group], article.Edition, check))
            .ToLookup(each => each.Block.Id, StringComparer.Ordinal);
        foreach (var (index, block) in article.Head.Content.Blocks.Index())
        {
            if (block.Text.Length == 0 || carried.WholeOf(block) is not { } from)
                continue;
            // Where the same is found twice, a waiver is for one of them.
            var waivers = block.Waivers.ToList();
            foreach (var each in found[block.Id].Select(each => each.Found).Concat(alone(block)).OrderByDescending(each => each.Severity))
            {
                var words = BlockFinding.WordsOf(from, block, each);
                var waiver = waivers.Find(waiver => waiver.Found == words);
                if (waiver is not null)
                    waivers.Remove(waiver);
                yield return new(index, from, block, each, waiver);
            }
        }
    }
}
