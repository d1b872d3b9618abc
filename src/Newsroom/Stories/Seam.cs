namespace Dragoman.Stories;

/// <summary>
/// Where a block was cut in two, or two were joined: the whole and the parts say the same. What was translated from the one is
/// translated from the other, and needs no second look for the cut.
/// </summary>
/// <param name="Cut">Whether the whole was cut into the parts; else the parts were joined into the whole.</param>
public sealed record Seam(bool Cut, BlockText Whole, IReadOnlyList<BlockText> Parts)
{
    /// <summary>
    /// What one revision cut and joined, found by its words: people press Enter and Backspace, and paste. A block that is new behind
    /// another may be its second half: that both together say what both together say is true in any case.
    /// </summary>
    internal static IEnumerable<Seam> Between(Content before, Content after, string edition)
    {
        foreach (var (block, next) in after.Blocks.Zip(after.Blocks.Skip(1)).Where(pair => IsText(pair.First) && IsText(pair.Second)))
        {
            var old = before.Find(block.Id);
            var whole = block.JoinedWith(next, edition);
            if (before.Find(next.Id) is null || (old is not null && old.Digest != block.Digest && old.Digest == whole.Digest))
                yield return new(Cut: true, new(block.Id, whole.Digest), [new(block.Id, block.Digest), new(next.Id, next.Digest)]);
        }
        foreach (var (block, next) in before.Blocks.Zip(before.Blocks.Skip(1)).Where(pair => IsText(pair.First) && IsText(pair.Second)))
        {
            if (after.Find(block.Id) is { } now && now.Digest != block.Digest && now.Digest == block.JoinedWith(next, edition).Digest)
                yield return new(Cut: false, new(block.Id, now.Digest), [new(block.Id, block.Digest), new(next.Id, next.Digest)]);
        }
    }

    private static bool IsText(Block block) => block.Text.Length > 0 && block.Kind.CanBeCut();
}

/// <summary>A block when its text had that digest.</summary>
public sealed record BlockText(string Block, string Digest);
