namespace Dragoman.Stories.Matching;

/// <summary>Changes told in one line: “five” → “seven”; added “on Tuesday”.</summary>
internal static class ChangeSummary
{
    private const int MostChanges = 6;
    private const int MostCharacters = 80;

    public static string Of(IReadOnlyList<Change> changes)
    {
        var phrases = new List<string>();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Kind == ChangeKind.Same)
                continue;
            var replaced = change.Kind == ChangeKind.Removed && i + 1 < changes.Count && changes[i + 1].Kind == ChangeKind.Added;
            phrases.Add(replaced ? Replaced(change.Text, changes[++i].Text) : Alone(change.Kind, change.Text));
        }
        var told = string.Join("; ", phrases.Take(MostChanges));
        return phrases.Count <= MostChanges ? told : $"{told}; and {phrases.Count - MostChanges} more";
    }

    private static string Replaced(string before, string after) => (IsBlank(before), IsBlank(after)) switch
    {
        (true, true) => "white space changed",
        (true, false) => Alone(ChangeKind.Added, after),
        (false, true) => Alone(ChangeKind.Removed, before),
        _ => $"{Quoted(before)} → {Quoted(after)}",
    };

    private static string Alone(ChangeKind kind, string text)
    {
        var verb = kind == ChangeKind.Added ? "added" : "removed";
        return $"{verb} {(IsBlank(text) ? "white space" : Quoted(text))}";
    }

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Right-to-left text is isolated, or a terminal would turn the arrow and the order of the two quotations round.</summary>
    private static string Quoted(string text)
    {
        var quoted = $"“{Shortened(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}”";
        return quoted.Any(IsRightToLeft) ? $"\u2068{quoted}\u2069" : quoted;
    }

    /// <summary>A long change keeps its first and its last words.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= MostCharacters)
            return text;
        var tokens = Words.Of(text);
        var first = tokens.Last(t => t.End <= MostCharacters * 2 / 3 || t.Start == 0);
        var last = tokens.FirstOrDefault(t => t.Start >= text.Length - MostCharacters / 3 && t.Kind == TokenKind.Word);
        var end = last.Length == 0 ? "" : " " + text[last.Start..];
        return $"{text[..first.End].TrimEnd()} …{end}";
    }

    private static bool IsRightToLeft(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
