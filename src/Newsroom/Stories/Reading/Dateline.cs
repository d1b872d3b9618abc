using System.Buffers;
using System.Text.RegularExpressions;

namespace Dragoman.Stories.Reading;

/// <summary>
/// The place and agency that open a report: "SHAFAQNA- ", "شفقنا- ", "LONDON (Reuters) - ", "برلین – ". A closing dash
/// is attached to its word, or stands free after capitals, brackets, or one to three words of a script without capitals.
/// </summary>
internal static class Dateline
{
    private const int Longest = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(SentenceEnd.Marks);

    private static readonly Regex Closing = new(@"^[^.!?؟۔…\r\n]{1,60}?(?:\S[-–—]|\s[-–—])\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Without(string text)
    {
        var match = Closing.Match(text);
        if (!match.Success)
            return text;
        var opening = match.Value.TrimEnd();
        var prefix = opening[..^1].TrimEnd();
        var rest = text[match.Length..];
        var attached = prefix.Length == opening.Length - 1;
        return opening.Length <= Longest && rest.Length > 0 && (attached || IsAgency(prefix, rest)) ? rest : text;
    }

    private static bool IsAgency(string prefix, string rest)
    {
        if (prefix.EndsWith(')') && prefix.Contains('(', StringComparison.Ordinal))
            return true;
        // A second free dash in the sentence makes the two a pair around an aside, not a dateline.
        if (IsAside(rest))
            return false;
        return IsCapitals(prefix) || (prefix.All(IsWithoutCase) && prefix.Count(char.IsWhiteSpace) < 3);
    }

    private static bool IsAside(string rest)
    {
        var sentence = rest.AsSpan();
        var end = sentence.IndexOfAny(SentenceEnds);
        sentence = end < 0 ? sentence : sentence[..end];
        return sentence.Contains(" – ", StringComparison.Ordinal) || sentence.Contains(" - ", StringComparison.Ordinal)
            || sentence.Contains(" — ", StringComparison.Ordinal);
    }

    private static bool IsCapitals(string prefix) => prefix.Any(char.IsUpper) && !prefix.Any(char.IsLower);

    private static bool IsWithoutCase(char c) => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c);
}
