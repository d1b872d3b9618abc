namespace Dragoman.Stories;

/// <summary>What a person typed into a block's field.</summary>
/// <param name="Marks">Null from a plain field, which knows none: then the block's own go along with its words.</param>
/// <param name="Kind">Null where the block stays what it is.</param>
public sealed record Typed(string Text, IReadOnlyList<Mark>? Marks = null, BlockKind? Kind = null)
{
    /// <summary>A block with this in it. Marks and kind are no words: what was confirmed stays so.</summary>
    internal Block In(Block block) => block with
    {
        Text = Text,
        Marks = MarksIn(block),
        Kind = KindOf(block),
        Progress = Digest.OfText(Text) == block.Digest ? block.Progress : BlockProgress.Draft,
    };

    internal bool Changes(Block block) =>
        Digest.OfText(Text) != block.Digest || !MarksIn(block).SequenceEqual(block.Marks) || KindOf(block) != block.Kind;

    internal IReadOnlyList<Mark> MarksIn(Block block) => Marks ?? Matching.Marks.Carry(block.Text, Text, block.Marks);

    /// <summary>Only what stands in the body changes into another thing of the body; a translated block is what its source is.</summary>
    private BlockKind KindOf(Block block) =>
        Kind is { } kind && block.Carried is null && IsOfTheBody(kind) && IsOfTheBody(block.Kind) ? kind : block.Kind;

    private static bool IsOfTheBody(BlockKind kind) =>
        kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Quotation or BlockKind.ListItem;
}
