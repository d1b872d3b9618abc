namespace Dragoman.Discussion;

/// <summary>Who is called in a text: <c>@</c> and the name of an account, which may hold spaces.</summary>
public static class Mentions
{
    /// <summary>The places of the names in the text, with the account of each; of names that begin alike the longest.</summary>
    public static IEnumerable<(int Start, int Length, string Name)> In(string text, IEnumerable<string> names)
    {
        var longestFirst = names.OrderByDescending(name => name.Length).ToList();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            if (longestFirst.Find(name => IsAt(text, at + 1, name)) is { } called)
                yield return (at, called.Length + 1, called);
        }
    }

    private static bool IsAt(string text, int at, string name) =>
        text.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
}
