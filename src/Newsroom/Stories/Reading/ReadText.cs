namespace Dragoman.Stories.Reading;

/// <summary>
/// A reporter's text as blocks. Its headline, if it has one, is the first block, whatever stood before it;
/// the warnings say in plain sentences what was left out.
/// </summary>
public sealed record ReadText(IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<string> Warnings);

/// <summary>One block as read: white space folded, the marks within the text, ordered by where they start.</summary>
public sealed record ReadBlock(
    BlockKind Kind, string Text, IReadOnlyList<Mark> Marks, PictureReference? Picture = null);

/// <summary>
/// A picture that lies beside the text: a relative path with forward slashes that never climbs out of the text's
/// folder, and its alternative text (may be empty).
/// </summary>
public sealed record PictureReference(string Location, string Alt);
