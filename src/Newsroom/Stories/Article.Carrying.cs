using Dragoman.Languages;
using Dragoman.Stories.Matching;

namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>
    /// What translators of this article work from: the newest publication, else the newest revision. A draft of a published
    /// article is nobody's source yet. A block that was confirmed since, in the same words, counts as confirmed.
    /// </summary>
    public Content Reference => Published is null ? Head.Content : Attested(Published.Content);

    /// <summary>An earlier content, with what was confirmed since of the blocks whose text is still the same.</summary>
    public Content Attested(Content earlier) => earlier with
    {
        Blocks = [.. earlier.Blocks.Select(block =>
            Head.Content.Find(block.Id) is { } newer && (newer.Text == block.Text || newer.Digest == block.Digest) ? block with { Carried = newer.Carried, Progress = newer.Progress } : block)],
    };

    public long ReferenceRevision => (Published ?? Head).Number;

    /// <summary>Carries a whole text into this translation: block by block in order, or by likeness where the counts differ.</summary>
    public void Carry(Manuscript text, Act act)
    {
        RefuseWhenWithdrawn();
        if (Head.Content.Blocks.Count > 0)
        {
            Rewrite(text, cosmetic: false, act);
            return;
        }
        var from = Source!.Reference.Blocks.Where(block => block.Kind.IsShown()).ToList();
        var pairing = Pair(from, text.Passages.Select(passage => (passage.Kind, passage.Text)));
        var progress = pairing.InOrder ? BlockProgress.Confirmed : BlockProgress.Draft;
        Add(new()
        {
            Blocks = [.. text.Passages.Select((passage, index) => pairing.SourceOf[index] is { } at
                ? NewBlock(passage) with { Carried = From(from[at]), Progress = progress, Picture = passage.Picture ?? from[at].Picture }
                : NewBlock(passage))],
        }, act);
    }

    /// <summary>Saves the translation of a source block; the first save makes the block, where its source stands.</summary>
    public SavedBlock SaveTranslation(string sourceBlock, Typed typed, string seen, Act act)
    {
        RefuseWhenWithdrawn();
        if (Head.Content.Blocks.FirstOrDefault(block => block.Carried?.Block == sourceBlock) is { } existing)
            return SaveOver(existing, typed, seen, act);
        var from = Source!.Reference.Find(sourceBlock) ?? throw new RefusedException(
            $"Block {sourceBlock} is not in the source any more.", "Load the page again; your text is still in its field.");
        var made = new Block { Id = Ids.Block(), Kind = from.Kind, Text = typed.Text, Marks = typed.Marks ?? [], Picture = from.Picture, Carried = From(from), Progress = BlockProgress.Draft };
        var blocks = Head.Content.Blocks.ToList();
        blocks.Insert(PlaceFor(from, blocks), made);
        Add(Head.Content with { Blocks = blocks, LeftOut = [.. Head.Content.LeftOut.Where(left => left.Block != sourceBlock)] }, act);
        return new(made, Conflict: false);
    }

    public SavedBlock SaveTranslation(string sourceBlock, string text, string seen, Act act) => SaveTranslation(sourceBlock, new Typed(text), seen, act);

    /// <summary>
    /// A person says that the translation fits its source as it stands now: drafts and stale blocks become confirmed.
    /// A block whose source is gone becomes the edition's own.
    /// </summary>
    /// <param name="blocks">The blocks, or null for all of them but those that were drafted without a person: each of these is read by itself.</param>
    /// <returns>How many changed.</returns>
    public int Confirm(IReadOnlyCollection<string>? blocks, Act act)
    {
        RefuseWhenWithdrawn();
        if (Source is null)
            throw new RefusedException($"The {Language} article of story {Story.Id} is the original: it has no source to be confirmed against.", "Name the edition of a translation.");
        var (staleness, carried) = (new Staleness(this), new CarriedTexts(this, Head.Content));
        var confirmed = Head.Content.Blocks
            .Select(block => (blocks is null && !block.AwaitsReading) || blocks?.Contains(block.Id) == true ? Read(Confirmed(block, staleness, carried), act) : block)
            .ToList();
        var changed = confirmed.Zip(Head.Content.Blocks).Count(pair => pair.First != pair.Second);
        if (changed > 0)
            Add(Head.Content with { Blocks = confirmed }, act);
        return changed;
    }

    public void LeaveOut(string sourceBlock, string reason, Act act)
    {
        RefuseWhenWithdrawn();
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("The paragraph was not left out: no reason was given.", "Say why the edition does not carry it.");
        var (left, carried) = (new LeftOut(sourceBlock, reason.Trim(), act.By), new CarriedTexts(this, Head.Content));
        Add(Head.Content with
        {
            // A translation that says more than this one block stays.
            Blocks = [.. Head.Content.Blocks.Where(block => !carried.IsOf(block, sourceBlock))],
            LeftOut = [.. Head.Content.LeftOut.Where(known => known.Block != sourceBlock), left],
        }, act);
    }

    /// <summary>Undoes <see cref="LeaveOut"/>: the source block is to be translated again.</summary>
    public void TakeUp(string sourceBlock, Act act)
    {
        RefuseWhenWithdrawn();
        Add(Head.Content with { LeftOut = [.. Head.Content.LeftOut.Where(known => known.Block != sourceBlock)] }, act);
    }

    private Block Confirmed(Block block, Staleness staleness, CarriedTexts carried)
    {
        if (block.Carried is null || (block.Progress == BlockProgress.Confirmed && staleness.Of(block) is null))
            return block;
        var from = carried.Of(block).Select(From).ToList();
        return block with { Carried = from.FirstOrDefault(), AlsoCarried = [.. from.Skip(1)], Progress = BlockProgress.Confirmed };
    }

    private CarriedFrom From(Block block) => new(block.Id, block.Digest, Source!.ReferenceRevision, Source.OriginOf(block)?.Digest);

    /// <summary>The block at the head of a relay's chain that a block of this article goes back to; null in an original.</summary>
    internal Block? OriginOf(Block block)
    {
        if (Source is null || block.Carried is not { } carried || Source.Reference.Holder(carried.Block) is not { } from)
            return null;
        return Source.OriginOf(from) ?? from;
    }

    private List<Block> PairNew(List<Block> blocks)
    {
        if (Source is null)
            return blocks;
        var source = Source.Reference.Blocks.Where(block => block.Kind.IsShown()).ToList();
        var carriedTexts = new CarriedTexts(this, Head.Content);
        var carried = blocks.SelectMany(block => carriedTexts.Of(block)).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        var isNew = blocks.Select(block => Head.Content.Find(block.Id) is null).ToList();
        if (!isNew.Contains(true))
            return blocks;
        var pairing = Pair(source, blocks.Select(block => (block.Kind, block.Text)));
        return [.. blocks.Select((block, index) => isNew[index] && pairing.SourceOf[index] is { } at && !carried.Contains(source[at].Id)
            ? block with { Carried = From(source[at]), Progress = BlockProgress.Draft }
            : block)];
    }

    private Pairing Pair(IReadOnlyList<Block> from, IEnumerable<(BlockKind, string)> to) => BlockPairing.Pair(
        [.. from.Select(block => (block.Kind, block.Text))], LanguageTag.Parse(Source!.Edition), [.. to], LanguageTag.Parse(Edition));

    /// <summary>After the translation of the nearest source block before it, so that the order of the source holds.</summary>
    private int PlaceFor(Block from, List<Block> blocks)
    {
        var source = Source!.Reference.Blocks.Select(block => block.Id).ToList();
        for (var at = source.IndexOf(from.Id) - 1; at >= 0; at--)
        {
            var index = blocks.FindLastIndex(block => block.Carriages.Any(carried => carried.Block == source[at]));
            if (index >= 0)
                return index + 1;
        }
        return 0;
    }
}
