using Dragoman.Stories.Matching;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>The first revision of an original.</summary>
    internal void Write(Manuscript text, Act act) =>
        Add(new() { Blocks = [.. text.Passages.Select(NewBlock)] }, act);

    /// <summary>The first revision of a translation: everything is still untranslated.</summary>
    internal void Begin(Act act) => Add(new(), act);

    /// <summary>
    /// Gives the article a new text as a whole. Blocks keep their identity through edits and moves, and what they were
    /// carried from: editing a translation does not clear staleness.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Rewrite(Manuscript text, bool cosmetic, Act act)
    {
        RefuseWhenWithdrawn();
        var passages = text.HeadlineDerived && Head.Content.Blocks.Any(block => block.Kind == BlockKind.Headline)
            ? text.Passages.Skip(1).Prepend(Now(Head.Content.Headline)).ToList()
            : text.Passages;
        var before = Head.Content.Blocks;
        var continues = BlockMatching.Match(
            [.. before.Select(block => (block.Kind, block.Text))],
            [.. passages.Select(passage => (passage.Kind, passage.Text))]);
        var blocks = passages.Select((passage, index) => continues[index] is { } old
            ? before[old] with { Kind = passage.Kind, Text = passage.Text, Marks = passage.Marks, Picture = passage.Picture ?? before[old].Picture }
            : NewBlock(passage)).ToList();
        var content = Head.Content with { Blocks = PairNew(KeepPictures(blocks, before)) };
        if (content.ReadsLike(Head.Content))
            return false;
        Add(cosmetic ? content.AsVariantOf(Head.Content) : content, act);
        return true;
    }

    /// <summary>
    /// Saves one block as a person types. <paramref name="seen"/> is the digest of the text that the person started from:
    /// when somebody else has saved another text since, that text stays and this one is kept beside it.
    /// </summary>
    public SavedBlock Save(string blockId, Typed typed, string seen, Act act)
    {
        RefuseWhenWithdrawn();
        return SaveOver(Known(blockId), typed, seen, act);
    }

    public SavedBlock Save(string blockId, string text, string seen, Act act) => Save(blockId, new Typed(text), seen, act);

    /// <summary>
    /// Saves a block that was begun on the page behind another one, under the name that it has there: the first save makes it, and
    /// one that is repeated makes no second. Where the block before it is gone, it stands at the end.
    /// </summary>
    public SavedBlock SaveBegun(string blockId, Typed typed, string seen, string after, Act act)
    {
        RefuseWhenWithdrawn();
        if (Head.Content.Find(blockId) is { } known)
            return SaveOver(known, typed, seen, act);
        if (!Ids.IsBlock(blockId))
            throw new RefusedException($"\"{blockId}\" is no name for a block.", "Load the page again.");
        var blocks = Head.Content.Blocks.ToList();
        var made = typed.In(new() { Id = blockId, Kind = BlockKind.Paragraph, Text = "" });
        var at = blocks.FindIndex(block => block.Id == after);
        blocks.Insert(at < 0 ? blocks.Count : at + 1, made);
        Add(Head.Content with { Blocks = blocks }, act);
        return new(made, Conflict: false);
    }

    private SavedBlock SaveOver(Block block, Typed typed, string seen, Act act)
    {
        if (block.Kind == BlockKind.Slug)
            RefuseSlug(typed.Text);
        var same = string.Equals(Digest.OfText(typed.Text), block.Digest, StringComparison.Ordinal);
        if (same && !typed.Changes(block))
            return new(block, Conflict: block.Variants.Count > 0);
        if (block.Kind == BlockKind.Slug)
            RefuseSlug(typed.Text);
        var unsettled = block.Variants.Any(variant => string.Equals(variant.By, act.By, StringComparison.Ordinal));
        if (!same && (unsettled || !string.Equals(seen, block.Digest, StringComparison.Ordinal)))
        {
            var mine = new Variant(typed.Text, act.By, act.At.ToUnixTimeMilliseconds()) { Marks = typed.MarksIn(block) };
            var variants = block.Variants.Where(other => !string.Equals(other.By, act.By, StringComparison.Ordinal)).Append(mine);
            var kept = block with { Variants = [.. variants] };
            Add(Head.Content.With(kept), act);
            return new(kept, Conflict: true);
        }
        var saved = typed.In(block);
        Add(Head.Content.With(saved), act);
        return new(saved, Conflict: saved.Variants.Count > 0);
    }

    /// <summary>A person has chosen among the texts of a block: the chosen one stays, the others remain in the history.</summary>
    public void Settle(string blockId, Typed chosen, Act act)
    {
        RefuseWhenWithdrawn();
        var block = Head.Content.Find(blockId) ?? throw new RefusedException($"Block {blockId} is not in this article any more.", "Load the page again.");
        Add(Head.Content.With(block with { Text = chosen.Text, Marks = chosen.MarksIn(block), Variants = [] }), act);
    }

    public void Settle(string blockId, string text, Act act) => Settle(blockId, new Typed(text), act);

    private static Block NewBlock(Passage passage) => new()
    {
        Id = Ids.Block(),
        Kind = passage.Kind,
        Text = passage.Text,
        Marks = passage.Marks,
        Picture = passage.Picture,
        Progress = BlockProgress.Confirmed,
    };

    private static Passage Now(Block block) => new(block.Kind, block.Text, block.Marks, block.Picture);

    /// <summary>A text file has no pictures and no address: those of the article stay where they stood.</summary>
    private static List<Block> KeepPictures(List<Block> blocks, IReadOnlyList<Block> before)
    {
        foreach (var (index, block) in before.Index())
        {
            if ((block.Picture is not null || block.Kind == BlockKind.Slug) && blocks.TrueForAll(kept => kept.Id != block.Id))
                blocks.Insert(Math.Min(index, blocks.Count), block);
        }
        return blocks;
    }
}

/// <summary>A block as it stands after a save; in a conflict it holds the other text, and the saved one among its variants.</summary>
public sealed record SavedBlock(Block Block, bool Conflict);
