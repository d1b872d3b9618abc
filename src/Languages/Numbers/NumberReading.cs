namespace Dragoman.Languages;

/// <summary>Reads the numbers of a text by value, in digits of any system and in words.</summary>
public static class NumberReading
{
    /// <summary>
    /// The numbers of a text: numerals with their separators and scale words (2.8bn, ۱۰ هزار, 1 250), number words of the language
    /// (CLDR's spell-out rules, and what newsrooms write besides), and Roman numerals of two letters or more. Linear in the text.
    /// </summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="language">Its language; of one without number words, numerals alone are read.</param>
    /// <returns>The numbers in the order of the text; none lies inside another.</returns>
    public static IReadOnlyList<NumberMention> Read(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return new NumberReader(text, new FoldedText(text), language).Read();
    }

    /// <summary>Whether two of a thing may be a form of its noun alone, as in Arabic.</summary>
    /// <param name="language">Any language.</param>
    public static bool HasDual(LanguageTag language) => Has(language, NumberTraits.Dual);

    /// <summary>Whether newsrooms write 0-1 for 1-0 as often as not, as Persian and Urdu ones do.</summary>
    /// <param name="language">Any language.</param>
    public static bool TurnsScores(LanguageTag language) => Has(language, NumberTraits.TurnsScores);

    /// <summary>Whether the words that make a year of a number follow it, as in Russian; else they stand before it, as in English.</summary>
    /// <param name="language">Any language.</param>
    public static bool YearWordsFollow(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return NumberWords.For(language).YearsBehind.Count > 0;
    }

    private static bool Has(LanguageTag language, NumberTraits trait)
    {
        ArgumentNullException.ThrowIfNull(language);
        return NumberWords.For(language).Has(trait);
    }

    internal static IReadOnlyList<NumberMention> Read(string text, FoldedText folded, LanguageTag language) => new NumberReader(text, folded, language).Read();
}
