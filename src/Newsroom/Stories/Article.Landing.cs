namespace Dragoman.Stories;

public sealed partial class Article
{
    /// <summary>
    /// Takes in what an outside translator sent back, as drafts in one revision. What was left out stays out, a text that
    /// somebody changed since the export stays with the new one beside it, and a text made from an earlier source is stale.
    /// </summary>
    public IReadOnlyList<LandedBlock> Land(IReadOnlyList<ReturnedText> texts, Act act)
    {
        RefuseWhenWithdrawn();
        var source = Source?.Reference ?? throw new RefusedException(
            $"The {Language} article of story {Story.Id} is the original: no translation lands in it.", "Name the edition of a translation.");
        var content = Head.Content;
        var landed = new List<LandedBlock>();
        foreach (var text in texts)
        {
            var (changed, outcome) = Land(content, source, text, act);
            content = changed;
            landed.Add(new(text.SourceBlock, outcome, source.Find(text.SourceBlock)?.SaysTheSameAs(text.Digest) == false));
        }
        if (content != Head.Content)
            Add(content, act);
        return landed;
    }

    private (Content Content, Landing Outcome) Land(Content content, Content source, ReturnedText text, Act act)
    {
        if (source.Find(text.SourceBlock) is not { } from)
            return (content, Landing.Gone);
        if (content.LeftOut.Any(left => left.Block == from.Id))
            return (content, Landing.LeftOut);
        var carried = from.SaysTheSameAs(text.Digest) ? From(from) : new CarriedFrom(from.Id, text.Digest, text.Revision, Source!.OriginOf(from)?.Digest);
        if (content.Blocks.FirstOrDefault(block => block.Carried?.Block == from.Id) is not { } existing)
        {
            var blocks = content.Blocks.ToList();
            blocks.Insert(PlaceFor(from, blocks), new() { Id = Ids.Block(), Kind = from.Kind, Text = text.Text, Marks = text.Marks, Picture = from.Picture, Carried = carried, Progress = BlockProgress.Draft });
            return (content with { Blocks = blocks }, Landing.Draft);
        }
        if (existing.Digest == Stories.Digest.OfText(text.Text) || existing.Variants.Any(variant => variant.Text == text.Text))
            return (content, Landing.Unchanged);
        if (existing.Digest != text.Seen || existing.Variants.Count > 0)
        {
            var mine = new Variant(text.Text, act.By, act.At.ToUnixTimeMilliseconds());
            return (content.With(existing with { Variants = [.. existing.Variants, mine] }), Landing.Beside);
        }
        return (content.With(existing with { Text = text.Text, Marks = text.Marks, Carried = carried, Progress = BlockProgress.Draft }), Landing.Draft);
    }
}

/// <summary>The translation of a block as it came back.</summary>
/// <param name="Digest">Of the source text that it was made from.</param>
/// <param name="Revision">The source's revision that held that text.</param>
/// <param name="Seen">The digest of the translation that was sent out; null when there was none.</param>
public sealed record ReturnedText(string SourceBlock, string Text, IReadOnlyList<Mark> Marks, string Digest, long Revision, string? Seen);

public enum Landing
{
    /// <summary>It is the block's text now, a draft.</summary>
    Draft,

    /// <summary>It is what the block says already.</summary>
    Unchanged,

    /// <summary>Somebody has changed the block since: their text stays, this one is kept beside it until a person chooses.</summary>
    Beside,

    /// <summary>The edition leaves the block out.</summary>
    LeftOut,

    /// <summary>The source has no such block any more.</summary>
    Gone,
}

/// <param name="IsStale">The source has changed since the text was made from it.</param>
public sealed record LandedBlock(string SourceBlock, Landing Outcome, bool IsStale);
