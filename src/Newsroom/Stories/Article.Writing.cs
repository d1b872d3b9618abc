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
    public SavedBlock Save(string blockId, string text, string seen, Act act)
    {
        RefuseWhenWithdrawn();
        return SaveOver(Known(blockId), text, seen, act);
    }

    private SavedBlock SaveOver(Block block, string text, string seen, Act act)
    {
        if (block.Kind == BlockKind.Slug)
            RefuseSlug(text);
        var digest = Digest.OfText(text);
        if (string.Equals(digest, block.Digest, StringComparison.Ordinal))
            return new(block, Conflict: block.Variants.Count > 0);
        var unsettled = block.Variants.Any(variant => string.Equals(variant.By, act.By, StringComparison.Ordinal));
        if (unsettled || !string.Equals(seen, block.Digest, StringComparison.Ordinal))
        {
            var mine = new Variant(text, act.By, act.At.ToUnixTimeMilliseconds());
            var variants = block.Variants.Where(other => !string.Equals(other.By, act.By, StringComparison.Ordinal)).Append(mine);
            var kept = block with { Variants = [.. variants] };
            Add(Head.Content.With(kept), act);
            return new(kept, Conflict: true);
        }
        var saved = block with { Text = text, Marks = Marks.Carry(block.Text, text, block.Marks), Progress = BlockProgress.Draft };
        Add(Head.Content.With(saved), act);
        return new(saved, Conflict: saved.Variants.Count > 0);
    }

    /// <summary>A person has chosen among the texts of a block: the chosen one stays, the others remain in the history.</summary>
    public void Settle(string blockId, string text, Act act)
    {
        RefuseWhenWithdrawn();
        var block = Head.Content.Find(blockId) ?? throw new RefusedException($"Block {blockId} is not in this article any more.", "Load the page again.");
        Add(Head.Content.With(block with { Text = text, Marks = Marks.Carry(block.Text, text, block.Marks), Variants = [] }), act);
    }

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
