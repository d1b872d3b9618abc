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

    /// <summary>The last part of the page's address, in words; it is no part of the text.</summary>
    Slug,

    /// <summary>What a picture shows, for those who do not see it; it belongs to the picture and is no part of the text.</summary>
    AltText,
}

public static class BlockKinds
{
    /// <summary>Whether readers find it among the paragraphs: neither headline, summary nor what only machines and screen readers read.</summary>
    public static bool IsOfBody(this BlockKind kind) => kind is not (BlockKind.Headline or BlockKind.Summary or BlockKind.Slug or BlockKind.AltText);

    /// <summary>Whether readers see it on the page.</summary>
    public static bool IsShown(this BlockKind kind) => kind is not (BlockKind.Slug or BlockKind.AltText);

    internal static bool CanBeCut(this BlockKind kind) => kind is not (BlockKind.Slug or BlockKind.AltText);

    /// <summary>What is cut off from it.</summary>
    internal static BlockKind WhenCutOff(this BlockKind kind) => kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.ListItem ? kind : BlockKind.Paragraph;
}
