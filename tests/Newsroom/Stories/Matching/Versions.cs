namespace Dragoman.Stories.Matching;

/// <summary>Texts of blocks for the tests of matching.</summary>
internal static class Versions
{
    public static IReadOnlyList<(BlockKind Kind, string Text)> Article(string headline, params string[] paragraphs) =>
        [(BlockKind.Headline, headline), .. Paragraphs(paragraphs)];

    public static IReadOnlyList<(BlockKind Kind, string Text)> Paragraphs(params IEnumerable<string> paragraphs) =>
        [.. paragraphs.Select(p => (BlockKind.Paragraph, p))];
}
