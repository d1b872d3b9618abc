namespace Dragoman.Stories;

public sealed partial record Content
{
    /// <summary>
    /// Whether the text that a block had is still said here: by that block, by all the parts that it was cut into, or by the whole
    /// that it was joined to.
    /// </summary>
    public bool StillSays(string block, string digest) => StillSays(new(block, digest), []);

    private bool StillSays(BlockText text, HashSet<BlockText> asked)
    {
        if (!asked.Add(text))
            return false;
        if (Find(text.Block)?.SaysTheSameAs(text.Digest) == true)
            return true;
        return Seams.Any(seam => IsSame(seam.Whole, text)
            ? seam.Parts.All(part => StillSays(part, [.. asked]))
            : seam.Parts.Any(part => IsSame(part, text)) && StillSays(seam.Whole, [.. asked]));
    }

    private bool IsSame(BlockText known, BlockText text) =>
        known.Block == text.Block && (known.Digest == text.Digest || Find(text.Block)?.MeansTheSame(known.Digest, text.Digest) == true);

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

    /// <summary>The blocks that were cut off from a block in a revision after <paramref name="since"/>, and are still here.</summary>
    internal IEnumerable<Block> CutOff(string block, long since) => Seams
        .Where(seam => seam.Cut && seam.Whole.Block == block && seam.Revision > since)
        .SelectMany(seam => seam.Parts)
        .Where(part => part.Block != block)
        .SelectMany(part => Find(part.Block) is { } cut ? CutOff(cut.Id, since).Prepend(cut) : CutOff(part.Block, since));
}
