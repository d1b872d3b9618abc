namespace Dragoman.Stories;

/// <summary>Which blocks the article has, in which order, and what each of them is.</summary>
public sealed partial class Article
{
    /// <summary>Adds an empty block of the edition's own after another one, or first in the body.</summary>
    public Block Insert(string? after, BlockKind kind, Act act) => Insert(after, [new(kind, "")], act)[0];

    /// <summary>
    /// Adds passages after a block, or first in the body. In a translation they are taken for the translations of source blocks
    /// that nobody has begun, as far as they look like them; the others are the edition's own.
    /// </summary>
    public IReadOnlyList<Block> Insert(string? after, IReadOnlyList<Passage> passages, Act act)
    {
        RefuseWhenWithdrawn();
        var blocks = Head.Content.Blocks.ToList();
        var made = passages.Select(passage => NewBlock(passage) with { Kind = KindOf(passage.Kind), Progress = BlockProgress.Draft }).ToList();
        var at = after is null ? Math.Min(1, blocks.Count) : blocks.FindIndex(block => block.Id == after) + 1;
        blocks.InsertRange(at, made);
        var ids = made.Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        Add(Head.Content with { Blocks = made.Exists(block => block.Text.Length > 0) ? PairNew(blocks) : blocks }, act);
        return [.. Head.Content.Blocks.Where(block => ids.Contains(block.Id))];
    }

    /// <summary>Makes a block another kind of block: a paragraph a heading or a quotation.</summary>
    public void ChangeKind(string blockId, BlockKind kind, Act act)
    {
        RefuseWhenWithdrawn();
        var block = Known(blockId);
        if (block.Kind == kind)
            return;
        if (!IsFree(block.Kind) || !IsFree(kind) || block.Picture is not null)
            throw new RefusedException($"A {block.Kind} can’t become a {kind}.", "Add a block of that kind instead.");
        Add(Head.Content.With(block with { Kind = kind }), act);
    }

    /// <summary>Takes a block out; it stays in the history. A picture's alternative text goes with it.</summary>
    public void Remove(string blockId, Act act)
    {
        RefuseWhenWithdrawn();
        var gone = Head.Content.Find(blockId);
        if (gone is { Kind: BlockKind.Headline })
            throw new RefusedException("An article keeps its headline.", "Write another one instead.");
        Add(Head.Content with
        {
            Blocks = [.. Head.Content.Blocks.Where(block => block.Id != blockId && !(gone is { Kind: BlockKind.Caption, Picture: { } picture } && block.Kind == BlockKind.AltText && block.Picture == picture))],
        }, act);
    }

    /// <summary>Moves a block by so many places; the headline stays first.</summary>
    public void Move(string blockId, int places, Act act) =>
        MoveTo(blockId, Head.Content.Blocks.ToList().FindIndex(block => block.Id == blockId) + places, act);

    /// <summary>Moves a block to a place: 1 is the one below the headline.</summary>
    public void MoveTo(string blockId, int place, Act act)
    {
        RefuseWhenWithdrawn();
        var blocks = Head.Content.Blocks.ToList();
        var from = blocks.FindIndex(block => block.Id == blockId);
        var to = Math.Clamp(place, 1, Math.Max(1, blocks.Count - 1));
        if (from < 1 || from == to)
            return;
        var moved = blocks[from];
        blocks.RemoveAt(from);
        blocks.Insert(to, moved);
        Add(Head.Content with { Blocks = blocks }, act);
    }

    /// <summary>The kinds that a block of the text may take; the others are made with what they belong to.</summary>
    private static bool IsFree(BlockKind kind) => kind is BlockKind.Summary or BlockKind.Paragraph or BlockKind.Heading or BlockKind.Quotation or BlockKind.ListItem;

    private static BlockKind KindOf(BlockKind asked) => asked == BlockKind.Headline ? BlockKind.Heading : asked;
}
