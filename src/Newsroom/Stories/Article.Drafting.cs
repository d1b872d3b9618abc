using Dragoman.Languages;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>
    /// Puts a draft that no person wrote where nothing stands yet. What a person wrote or left out stays, and a text that was made
    /// from another source than the one of now is not taken.
    /// </summary>
    /// <param name="seen">The digest of the source text that it was made from.</param>
    public DraftLanding LandDraft(string sourceBlock, string text, IReadOnlyList<Mark> marks, MachineDraft drafted, string seen, Act act)
    {
        RefuseWhenWithdrawn();
        if (Source?.Reference.Find(sourceBlock) is not { } from || from.Digest != seen)
            return DraftLanding.SourceChanged;
        var content = Head.Content;
        if (new CarriedTexts(this, content).MadeFrom(sourceBlock).Count > 0 || content.LeftOut.Any(left => left.Block == sourceBlock))
            return DraftLanding.Taken;
        var made = new Block
        {
            Id = Ids.Block(),
            Kind = from.Kind,
            Text = text,
            Marks = marks,
            Picture = from.Picture,
            Carried = From(from),
            Progress = BlockProgress.Draft,
            Drafted = drafted with { Digest = Stories.Digest.OfText(text), At = act.At.ToUnixTimeMilliseconds() },
        };
        var blocks = content.Blocks.ToList();
        blocks.Insert(PlaceFor(from, blocks), made);
        Add(content with { Blocks = blocks }, act);
        return DraftLanding.Landed;
    }

    /// <summary>
    /// Puts a machine's text in the place of one that stands, because a person looked at both and takes it. What was stale stays so, and
    /// the text is unread, until somebody confirms it.
    /// </summary>
    /// <param name="madeFrom">The digest of the source text that the machine was given.</param>
    /// <param name="seen">The digest of the text whose place it takes.</param>
    public Block TakeDraft(string blockId, string text, IReadOnlyList<Mark> marks, MachineDraft drafted, string madeFrom, string seen, Act act)
    {
        RefuseWhenWithdrawn();
        var row = new Workbench(this).Rows.FirstOrDefault(row => row.Target?.Id == blockId);
        if (row?.Source?.Digest != madeFrom)
            throw new RefusedException("The source changed since the machine was asked.", "Ask it again.");
        if (row.Target!.Digest != seen)
            throw new RefusedException("Somebody wrote in this paragraph since the machine was asked.", "Look at what stands there now, and ask it again.");
        var taken = row.Target with
        {
            Text = text,
            Marks = marks,
            Progress = BlockProgress.Draft,
            Drafted = drafted with { Digest = Stories.Digest.OfText(text), At = act.At.ToUnixTimeMilliseconds() },
        };
        Add(Head.Content.With(taken), act);
        return taken;
    }

    private static Block Read(Block block, Act act) =>
        block.AwaitsReading ? block with { Drafted = block.Drafted! with { ConfirmedBy = act.By } } : block;

    /// <summary>Whatever else the edition allows.</summary>
    private void RefuseUnreadDrafts()
    {
        var unread = Head.Content.Blocks.Index().Where(item => item.Item.AwaitsReading).Select(item => item.Index).ToList();
        if (unread.Count == 0)
            return;
        throw new RefusedException(
            unread.Count == 1
                ? Sentence.Of($"Block {unread[0]} of the {Language} article of story {Story.Id} is a draft that no person has confirmed.")
                : Sentence.Of($"Blocks {string.Join(", ", unread)} of the {Language} article of story {Story.Id} are drafts that no person has confirmed."),
            $"Read and confirm each: dragoman confirm {Story.Id} --edition {Edition} --block {unread[0]}",
            "Read and confirm each of them.");
    }
}

public enum DraftLanding
{
    Landed,

    /// <summary>Somebody began the paragraph, or left it out, in the meantime.</summary>
    Taken,

    /// <summary>The source has another text now, or none.</summary>
    SourceChanged,
}
