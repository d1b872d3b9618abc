namespace Dragoman.Stories;

public sealed partial record Content
{
    /// <summary>
    /// Whether the text that a block had is still said here: by that block, by all the parts that it was cut into, or by the whole
    /// that it was joined to.
    /// </summary>
    public bool StillSays(string block, string digest) =>
        Find(block)?.SaysTheSameAs(digest) == true || (Seams.Count > 0 && Said().Any(said => IsSame(said, new(block, digest))));

    /// <summary>Of the texts at the seams those that are still said: where the whole is, each part is, and where all parts are, the whole is.</summary>
    private HashSet<BlockText> Said()
    {
        var said = Seams.SelectMany(seam => seam.Parts.Prepend(seam.Whole)).Where(text => Find(text.Block)?.SaysTheSameAs(text.Digest) == true).ToHashSet();
        for (var before = -1; before < said.Count;)
        {
            before = said.Count;
            foreach (var seam in Seams)
            {
                if (said.Contains(seam.Whole))
                    said.UnionWith(seam.Parts);
                else if (seam.Parts.All(said.Contains))
                    said.Add(seam.Whole);
            }
        }
        return said;
    }

    private bool IsSame(BlockText known, BlockText text) =>
        known.Block == text.Block && (known.Digest == text.Digest || Find(text.Block)?.MeansTheSame(known.Digest, text.Digest) == true);

    /// <summary>The blocks here that hold what was carried: the block itself or the one that it was joined to, and what was cut off from it.</summary>
    /// <param name="isNamed">Whether a translation names a block itself: what was cut off and has a translation of its own is no other's.</param>
    public IReadOnlyCollection<string> Holds(CarriedFrom carried, Func<string, bool> isNamed) =>
    [
        .. new[] { Holder(carried.Block) }.OfType<Block>().Concat(CutOff(carried.Block, carried.Digest).Where(cut => !isNamed(cut.Id)))
            .Select(block => block.Id).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The block that holds what a block said: itself, or the one that it was joined to.</summary>
    internal Block? Holder(string block) => Holder(block, []);

    private Block? Holder(string block, HashSet<string> asked)
    {
        if (!asked.Add(block))
            return null;
        return Find(block) ?? Seams.Where(seam => seam.Whole.Block != block && seam.Parts.Any(part => part.Block == block))
            .Select(seam => Holder(seam.Whole.Block, asked)).FirstOrDefault(holder => holder is not null);
    }

    /// <summary>The blocks that a block was cut off from, the latest first.</summary>
    internal IEnumerable<string> CutFrom(string block) => Seams.Reverse()
        .Where(seam => seam.Cut && seam.Whole.Block != block && seam.Parts.Any(part => part.Block == block))
        .SelectMany(seam => CutFrom(seam.Whole.Block).Prepend(seam.Whole.Block));

    /// <summary>The blocks that hold what was cut off from a block when it had that text, and are still here.</summary>
    internal IEnumerable<Block> CutOff(string block, string digest) => CutOff(new(block, digest), []).Distinct();

    private IEnumerable<Block> CutOff(BlockText text, HashSet<BlockText> asked)
    {
        if (!asked.Add(text))
            return [];
        var parts = Seams.Where(seam => seam.Cut && IsSame(seam.Whole, text)).SelectMany(seam => seam.Parts);
        var joined = Seams.Where(seam => !seam.Cut && seam.Parts.Any(part => IsSame(part, text))).Select(seam => seam.Whole);
        return parts.SelectMany(part => part.Block != text.Block && Find(part.Block) is { } cut ? CutOff(part, asked).Prepend(cut) : CutOff(part, asked))
            .Concat(joined.SelectMany(whole => CutOff(whole, asked)));
    }
}
