using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>What the news of a language does with quotation marks, from <c>Quotes/customs.tsv</c>.</summary>
public static class QuotingCustoms
{
    private static readonly FrozenDictionary<(string Locale, string Custom), string[]> Customs = Resource.Lines("Quotes/customs.tsv")
        .Select(l => l.Split('\t')).ToFrozenDictionary(c => (c[0], c[1]), c => c[2].Split(' '));

    /// <summary>Whether it marks names of teams, newspapers, firms and works, which others write bare.</summary>
    /// <param name="language">Any language.</param>
    public static bool MarkNames(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Customs.ContainsKey((language.Locale, "names"));
    }

    /// <summary>Whether it drops the marks that others set on a single word or two.</summary>
    /// <param name="language">Any language.</param>
    public static bool DropMarksOfWords(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Customs.ContainsKey((language.Locale, "words"));
    }

    /// <summary>The conjunction after which speech stands without marks as often as not.</summary>
    /// <param name="language">Any language.</param>
    /// <returns>The conjunction; null in a language that sets marks.</returns>
    public static string? Conjunction(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Customs.GetValueOrDefault((language.Locale, "reported"))?[0];
    }

    /// <summary>Whether someone speaks of himself: I, we, my.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Null for a language that does not say so by a word of its own.</returns>
    public static bool? HasFirstPerson(string text, LanguageTag language) => Holds(text, language, "first person");

    /// <summary>Whether a text has words that report speech without marks: a conjunction, a verb's mood, a preposition (dass, sei, laut).</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Null for a language whose words are not known.</returns>
    public static bool? HasReport(string text, LanguageTag language) => Holds(text, language, "report");

    private static bool? Holds(string text, LanguageTag language, string custom)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (!Customs.TryGetValue((language.Locale, custom), out string[]? forms))
            return null;
        foreach (Range word in WordSpans.Of(text))
        {
            if (IsAny(text.AsSpan(word), forms))
                return true;
        }

        return false;
    }

    private static bool IsAny(ReadOnlySpan<char> word, string[] forms)
    {
        foreach (string form in forms)
        {
            bool isForm = form[^1] == '*'
                ? word.StartsWith(form.AsSpan(0, form.Length - 1), StringComparison.OrdinalIgnoreCase)
                : word.Equals(form, form.Length == 1 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
            if (isForm)
                return true;
        }

        return false;
    }
}
