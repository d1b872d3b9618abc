using Dragoman.Languages;

namespace Dragoman.Search;

/// <summary>Terms that must follow each other.</summary>
public sealed record Phrase(IReadOnlyList<string> Terms);

/// <summary>
/// What a reader asks for: all of its words and phrases, and none of those behind a minus. A phrase stands in quotation marks, of
/// whichever language; a word that is written as several (a compound with a hyphen or a joiner, Chinese) is a phrase too.
/// </summary>
public sealed record SearchQuery(IReadOnlyList<Phrase> Wanted, IReadOnlyList<Phrase> Unwanted)
{
    public const int LongestText = 200;

    private const int MostPhrases = 12;
    private const string Opening = "\"«“„「『";
    private const string Closing = "\"»”“」』";

    /// <summary>Reads what was typed. Where nothing in it can be searched for, <see cref="Wanted"/> is empty.</summary>
    public static SearchQuery Parse(string? typed, LanguageTag language)
    {
        var text = typed is null ? "" : typed.Length > LongestText ? typed[..LongestText] : typed;
        List<Phrase> wanted = [], unwanted = [];
        foreach (var (part, isUnwanted) in Parts(text))
        {
            var terms = SearchWords.Of(part, language).Select(word => word.Term).ToList();
            if (terms.Count > 0)
                (isUnwanted ? unwanted : wanted).Add(new(terms));
        }
        return new([.. wanted.Take(MostPhrases)], [.. unwanted.Take(MostPhrases)]);
    }

    /// <summary>The terms to mark in what was found.</summary>
    public IReadOnlySet<string> Terms => Wanted.SelectMany(phrase => phrase.Terms).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Part, bool IsUnwanted)> Parts(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var isUnwanted = text[i] is '-' or '\u2212' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            if (isUnwanted)
                i++;
            var quote = Opening.IndexOf(text[i], StringComparison.Ordinal);
            var end = quote < 0
                ? NextSpace(text, i)
                : text.IndexOfAny([Closing[quote], '"', '”'], i + 1) is >= 0 and var closed ? closed : text.Length;
            yield return (text[i..end], isUnwanted);
            i = end + (quote < 0 ? 0 : 1);
        }
    }

    private static int NextSpace(string text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }
}
