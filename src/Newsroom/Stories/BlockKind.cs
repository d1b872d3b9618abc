namespace Dragoman.Stories;

/// <summary>What a block is in the article: the unit of writing, translation and staleness.</summary>
public enum BlockKind
{
    Headline,
    Summary,
    Paragraph,
    Heading,
    Quotation,
    ListItem,
    Caption,
}
