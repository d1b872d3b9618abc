using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>What a text is plainly written in, whatever it is said to be in. In doubt it says nothing.</summary>
public static class WrittenIn
{
    private const int FewestLetters = 20;

    private const int FewestWords = 6;

    /// <summary>Frequent words of each language that its neighbours in script do not use, from <c>Recognition/words.tsv</c>.</summary>
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Words = new(() => Resource.Lines("Recognition/words.tsv")
        .Select(line => line.Split('\t')).ToFrozenDictionary(row => row[0], row => row[1].Split(' ').Select(Folding.ForMatching).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The script that at least two thirds of a text's letters are of.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>An ISO 15924 code, <c>Hani</c> for all of Han; null for a short or mixed text, or another script than the larger ones.</returns>
    public static string? Script(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int letters = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (ScriptOf(c) is { } script)
                counts[script] = counts.GetValueOrDefault(script) + 1;
        }

        (string? most, int count) = counts.Count == 0 ? default : counts.MaxBy(c => c.Value);
        return letters >= FewestLetters && count * 3 >= letters * 2 ? most : null;
    }

    /// <summary>Whether a language is, or may be, written in a script.</summary>
    /// <param name="script">A code that <see cref="Script"/> gave.</param>
    /// <param name="language">The language.</param>
    /// <returns>False only where the language's script is one of those that <see cref="Script"/> tells apart.</returns>
    public static bool IsScriptOf(string script, LanguageTag language) => Scripts.Of(language) switch
    {
        "Arab" or "Cyrl" or "Hebr" or "Latn" or "Deva" or "Grek" or "Thai" => Scripts.Of(language) == script,
        "Hans" or "Hant" or "Hani" => script == "Hani",
        _ => true,
    };

    /// <summary>The language that a text is likely in, where that is another one than it is said to be in.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="said">The language that it is said to be in; nothing is known of one without words in the table.</param>
    /// <returns>The primary subtag of the likely language, <c>ur</c>; null where the text may well be in the language that was said.</returns>
    public static string? Language(string text, LanguageTag said)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(said);
        string own = said.Language == "prs" ? "fa" : said.Language;
        if (!Words.Value.ContainsKey(own))
            return null;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Range word in WordSpans.Of(text))
        {
            string folded = Folding.ForMatching(text[word]);
            foreach ((string language, FrozenSet<string> words) in Words.Value)
            {
                if (words.Contains(folded))
                    counts[language] = counts.GetValueOrDefault(language) + 1;
            }
        }

        (string? most, int count) = counts.Count == 0 ? default : counts.MaxBy(c => c.Value);
        return most != own && count >= FewestWords && count > 3 * counts.GetValueOrDefault(own) ? most : null;
    }

    private static string? ScriptOf(char c) => c switch
    {
        < '\u0250' or >= '\u1E00' and < '\u1F00' => "Latn",
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => "Grek",
        >= '\u0400' and < '\u0530' => "Cyrl",
        >= '\u0590' and < '\u0600' => "Hebr",
        >= '\u0600' and < '\u0700' or >= '\u0750' and < '\u0780' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFEFF' => "Arab",
        >= '\u0900' and < '\u0980' => "Deva",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u3400' and < '\uA000' => "Hani",
        _ => null,
    };
}
