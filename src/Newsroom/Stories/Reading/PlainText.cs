namespace Dragoman.Stories.Reading;

/// <summary>Reads plain text: blank lines part the paragraphs, single line ends are only where a line was broken.</summary>
internal static class PlainText
{
    private const int LongestHeadline = 120;

    public static IReadOnlyList<ReadBlock> Read(string text, BlockList list)
    {
        var paragraphs = Paragraphs(Lines(text));
        var first = paragraphs.Count > 1 && IsHeadline(paragraphs[0]) ? 1 : 0;
        if (first == 1)
            AddHeadline(paragraphs[0][0], list);
        PlainLists.AddBlocks(paragraphs.Skip(first), list);
        return list.WithHeadline();
    }

    private static string[] Lines(string text)
        => text.ReplaceLineEndings("\n").Replace("\u2029", "\n\n", StringComparison.Ordinal).Split('\n');

    private static List<List<string>> Paragraphs(string[] lines)
    {
        var paragraphs = new List<List<string>>();
        var open = false;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Trim('\uFEFF', '\u200B')))
            {
                open = false;
                continue;
            }
            if (!open)
                paragraphs.Add([]);
            paragraphs[^1].Add(line);
            open = true;
        }
        return paragraphs.Count == 1 && EachLineIsAParagraph(paragraphs[0])
            ? paragraphs[0].ConvertAll(line => new List<string> { line })
            : paragraphs;
    }

    private static bool EachLineIsAParagraph(List<string> lines)
        => lines.Count > 1 && lines.Count(SentenceEnd.EndsSentence) * 2 > lines.Count;

    private static bool IsHeadline(List<string> paragraph)
        => paragraph.Count == 1 && paragraph[0].Trim().Length <= LongestHeadline
            && !SentenceEnd.EndsSentence(paragraph[0]) && !paragraph[0].TrimEnd().EndsWith(':') && !PlainLists.IsItem(paragraph[0]);

    private static void AddHeadline(string line, BlockList list)
    {
        var text = list.NewText();
        text.Append(line, default);
        list.AddHeading(1, text);
    }
}
