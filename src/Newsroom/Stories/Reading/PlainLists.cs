namespace Dragoman.Stories.Reading;

/// <summary>
/// Finds lists in plain text. One line that begins with a dash is speech or a broken line; two in a row are a list.
/// </summary>
internal static class PlainLists
{
    private const string Bullets = "-•*–▪●◦‣";

    public static bool IsItem(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.Length > 2 && Bullets.Contains(start[0], StringComparison.Ordinal) && char.IsWhiteSpace(start[1]);
    }

    public static void AddBlocks(IEnumerable<List<string>> paragraphs, BlockList list)
    {
        var pieces = paragraphs.SelectMany(Pieces).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var inRun = (i > 0 && pieces[i - 1].IsItem) || (i + 1 < pieces.Count && pieces[i + 1].IsItem);
            if (pieces[i].IsItem && inRun)
                list.Add(BlockKind.ListItem, pieces[i].Text.TrimStart()[1..]);
            else
                list.Add(BlockKind.Paragraph, pieces[i].Text);
        }
    }

    private sealed record Piece(bool IsItem, string Text);

    private static IEnumerable<Piece> Pieces(List<string> lines)
    {
        if (lines.Count(IsItem) < 2 && !IsItem(lines[0]))
            return [new(false, string.Join('\n', lines))];
        var pieces = new List<List<string>>();
        foreach (var line in lines)
        {
            if (pieces.Count == 0 || IsItem(line))
                pieces.Add([]);
            pieces[^1].Add(line);
        }
        return pieces.Select(p => new Piece(IsItem(p[0]), string.Join('\n', p)));
    }
}
