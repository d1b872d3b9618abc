using Dragoman.Languages;

namespace Dragoman.Stories.Matching;

/// <summary>Pairs the blocks of a translation with those of its source, across languages.</summary>
public static class BlockPairing
{
    /// <summary>
    /// Headlines pair with headlines and captions with captions, in order. The blocks of the body pair in order where their number
    /// and kinds agree, else as lengths, numbers and names tell. Nothing is dropped: what cannot be paired is added or untranslated.
    /// </summary>
    public static Pairing Pair(
        IReadOnlyList<(BlockKind Kind, string Text)> source, LanguageTag sourceLanguage,
        IReadOnlyList<(BlockKind Kind, string Text)> target, LanguageTag targetLanguage)
    {
        var sourceOf = new int?[target.Count];
        PairInOrder(sourceOf, Of(source, k => k == BlockKind.Headline), Of(target, k => k == BlockKind.Headline));
        PairInOrder(sourceOf, Of(source, k => k == BlockKind.Caption), Of(target, k => k == BlockKind.Caption));
        PairBodies(sourceOf, source, target, LengthCost.UsualRatio(sourceLanguage, targetLanguage));

        var paired = sourceOf.OfType<int>().ToHashSet();
        int[] untranslated = [.. Enumerable.Range(0, source.Count).Where(i => !paired.Contains(i))];
        var inOrder = source.Count == target.Count && sourceOf.Select((i, j) => i == j).All(same => same);
        return new Pairing(sourceOf, untranslated, inOrder);
    }

    private static int[] Of(IReadOnlyList<(BlockKind Kind, string Text)> blocks, Func<BlockKind, bool> kind) =>
        [.. Enumerable.Range(0, blocks.Count).Where(i => kind(blocks[i].Kind))];

    private static void PairInOrder(int?[] sourceOf, int[] sources, int[] targets)
    {
        foreach (var (i, j) in sources.Zip(targets))
            sourceOf[j] = i;
    }

    private static void PairBodies(
        int?[] sourceOf, IReadOnlyList<(BlockKind Kind, string Text)> source, IReadOnlyList<(BlockKind Kind, string Text)> target,
        double usualRatio)
    {
        var sources = Of(source, Kinds.IsOfBody);
        var targets = Of(target, Kinds.IsOfBody);
        if (sources.Length == targets.Length && sources.Zip(targets).All(p => source[p.First].Kind == target[p.Second].Kind))
        {
            PairInOrder(sourceOf, sources, targets);
            return;
        }
        var alignment = new Alignment([.. sources.Select(i => source[i])], [.. targets.Select(j => target[j])], usualRatio);
        foreach (var (i, j) in alignment.Pairs())
            sourceOf[targets[j]] = sources[i];
    }
}
