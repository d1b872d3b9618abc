namespace Dragoman.Stories.Reading;

/// <summary>The blocks in the order of the text, until the headline among them is known.</summary>
internal sealed class BlockList(bool stripControls, Omissions omissions)
{
    private const int NoHeading = 0;
    private readonly List<(ReadBlock Block, int Level)> entries = [];

    public int Count => entries.Count;

    public Omissions Omissions => omissions;

    public MarkedText NewText() => new(entries.Count + 1, stripControls, omissions);

    public void Add(BlockKind kind, MarkedText text)
    {
        if (!text.IsEmpty)
            Add(new ReadBlock(kind, text.Text, text.Marks()), NoHeading);
    }

    public void Add(BlockKind kind, string characters)
    {
        var text = NewText();
        text.Append(characters, default);
        Add(kind, text);
    }

    /// <param name="level">1 to 6, as in HTML and Markdown.</param>
    public void AddHeading(int level, MarkedText text)
    {
        if (!text.IsEmpty)
            Add(new ReadBlock(BlockKind.Heading, text.Text, text.Marks()), level);
    }

    public void AddPicture(string location, string alt, string caption)
    {
        var (altText, captionText) = (NewText(), NewText());
        altText.Append(alt, default);
        captionText.Append(caption, default);
        Add(new ReadBlock(BlockKind.Caption, captionText.Text, [], new(location, altText.Text)), NoHeading);
    }

    /// <summary>Gives the first picture without words, from <paramref name="start"/> on, the first caption without a picture.</summary>
    public void JoinCaption(int start)
    {
        var picture = entries.FindIndex(start, e => e.Block is { Picture: not null, Text: "" });
        var caption = entries.FindIndex(start, e => e.Block is { Kind: BlockKind.Caption, Picture: null });
        if (picture < 0 || caption < 0)
            return;
        entries[picture] = (entries[caption].Block with { Picture = entries[picture].Block.Picture }, NoHeading);
        entries.RemoveAt(caption);
    }

    /// <summary>
    /// The blocks, headline first: the first heading of level 1, else a heading that opens the text, else
    /// <paramref name="title"/>, which a page carries beside its text.
    /// </summary>
    public IReadOnlyList<ReadBlock> WithHeadline(string title = "")
    {
        var at = entries.FindIndex(e => e.Level == 1);
        if (at < 0)
            at = OpeningHeading();
        if (at < 0 && title.Length > 0)
            at = OpeningParagraph(title);
        var blocks = entries.ConvertAll(e => e.Block);
        if (at < 0)
            return blocks;
        var headline = blocks[at] with { Kind = BlockKind.Headline };
        blocks.RemoveAt(at);
        blocks.Insert(0, headline);
        return blocks;
    }

    private int OpeningHeading()
    {
        var at = entries.FindIndex(e => e.Block.Kind is not BlockKind.Caption);
        return at >= 0 && entries[at].Level != NoHeading ? at : -1;
    }

    // Office programs take a page's title from its first line, whole or cut short: it is not said twice.
    private int OpeningParagraph(string title)
    {
        var text = NewText();
        text.Append(title, default);
        if (text.IsEmpty)
            return -1;
        if (entries.Count > 0 && entries[0].Block.Text.StartsWith(text.Text, StringComparison.Ordinal))
            return entries[0].Block.Text.Length == text.Text.Length && entries.Count > 1 ? 0 : -1;
        entries.Insert(0, (new ReadBlock(BlockKind.Headline, text.Text, []), NoHeading));
        return 0;
    }

    private void Add(ReadBlock block, int level)
    {
        if (entries.Count == TextReading.MostBlocks)
        {
            throw new UnreadableTextException(
                $"The text has more than {TextReading.MostBlocks} blocks",
                $"at “{block.Text[..Math.Min(40, block.Text.Length)]}”", "Split it into several stories.");
        }
        entries.Add((block, level));
    }
}
