using Dragoman.Editions;
using Dragoman.Stories.Reading;

namespace Dragoman.Stories;

/// <summary>A text ready to become an article: its headline first, then its body, without the credit line.</summary>
/// <param name="HeadlineDerived">The text had no headline of its own: it was made from the first sentence.</param>
public sealed record Manuscript(IReadOnlyList<Passage> Passages, bool HeadlineDerived)
{
    /// <param name="headline">The headline that the person gave beside the text, or null.</param>
    public static Manuscript From(ReadText text, Newsroom newsroom, Edition edition, string? headline = null)
    {
        var passages = text.Blocks.Select(block => new Passage(block.Kind, block.Text, block.Marks, block.Picture?.Location)).ToList();
        if (passages.Count > 1 && CreditLine.IsOneOf(newsroom, passages[^1].Text))
            passages.RemoveAt(passages.Count - 1);
        var own = passages.FirstOrDefault(passage => passage.Kind == BlockKind.Headline);
        var body = passages.Where(passage => passage != own).ToList();
        if (headline is not null)
        {
            // A heading in the text is not lost when another headline is given.
            var kept = own is null || string.Equals(own.Text, headline, StringComparison.Ordinal) ? body : [own with { Kind = BlockKind.Heading }, .. body];
            return new([new(BlockKind.Headline, headline), .. kept], HeadlineDerived: false);
        }
        if (own is not null)
            return new([own, .. body], HeadlineDerived: false);
        var first = body.FirstOrDefault(passage => passage.Kind == BlockKind.Paragraph)
            ?? body.FirstOrDefault(passage => passage.Text.Length > 0)
            ?? throw new UnreadableTextException("The text holds no words", "the whole text", "Write something, or give a headline.");
        return new([new(BlockKind.Headline, Headlines.FromFirstSentence(first.Text, edition.Language)), .. body], HeadlineDerived: true);
    }
}
