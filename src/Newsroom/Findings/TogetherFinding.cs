using Dragoman.Fidelity;
using Dragoman.Stories;

namespace Dragoman.Findings;

/// <summary>What was found between a source text and the blocks that carry it together, told of the block whose words it is about.</summary>
internal sealed record TogetherFinding(Block Block, Finding Found)
{
    public static IEnumerable<TogetherFinding> Of(Block source, IReadOnlyList<Block> targets, string edition, Func<string, string, IReadOnlyList<Finding>> check)
    {
        if (targets is [var only])
            return check(source.Text, only.Text).Select(found => new TogetherFinding(only, found));
        var (text, starts) = ("", new List<int>());
        foreach (var target in targets)
        {
            text += Joint.Between(edition, text, target.Text);
            starts.Add(text.Length);
            text += target.Text;
        }
        return check(source.Text, text).Select(found => Place(found, targets, starts));
    }

    /// <summary>What is about no words of the translation is told of the first block; words that run over its end are cut there.</summary>
    private static TogetherFinding Place(Finding found, IReadOnlyList<Block> targets, List<int> starts)
    {
        if (found.Target is not { } at)
            return new(targets[0], found);
        var place = Math.Max(0, starts.FindLastIndex(start => start <= at.Start));
        var start = Math.Min(at.Start - starts[place], targets[place].Text.Length);
        return new(targets[place], found with { Target = new(start, Math.Min(at.Length, targets[place].Text.Length - start)) });
    }
}
