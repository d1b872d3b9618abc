namespace Dragoman.Stories;

/// <summary>
/// Where a block was cut in two, or two were joined: the whole and the parts say the same. What was translated from the one is
/// translated from the other, and needs no second look for the cut.
/// </summary>
/// <param name="Cut">Whether the whole was cut into the parts; else the parts were joined into the whole.</param>
/// <param name="Revision">The revision of its article that made it.</param>
public sealed record Seam(bool Cut, BlockText Whole, IReadOnlyList<BlockText> Parts, long Revision);

/// <summary>A block when its text had that digest.</summary>
public sealed record BlockText(string Block, string Digest);
