using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>How long a translation is expected to be, after Gale and Church, "A program for aligning sentences in bilingual corpora" (1993).</summary>
public static class Lengths
{
    /// <summary>So few letters that their ratio says nothing.</summary>
    private const double Few = 5;

    /// <summary>A text with fewer letters of English is short.</summary>
    private const double Short = 25;

    /// <summary>The variance that one letter more or less makes, times the letters.</summary>
    private const double OfShortTexts = 2;

    /// <summary>And what it makes besides, times the square of the letters: felt in a single clause alone.</summary>
    private const double OfClauses = 40;

    private static readonly FrozenDictionary<string, (double Mean, double Spread)> ByLocale = Resource.Lines("Lengths/lengths.tsv")
        .Select(l => l.Split('\t'))
        .ToFrozenDictionary(c => c[0], c => (double.Parse(c[1], CultureInfo.InvariantCulture), double.Parse(c[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The letters and digits of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>How many there are, in UTF-16 units; marks, spaces and punctuation do not count.</returns>
    public static int Letters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters;
    }

    /// <summary>How many letters of one language say what a letter of another says.</summary>
    /// <param name="from">The language translated from.</param>
    /// <param name="to">The language translated to.</param>
    /// <returns>The factor; a language that is not known counts as English.</returns>
    public static double Factor(LanguageTag from, LanguageTag to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Of(to).Mean / Of(from).Mean;
    }

    /// <summary>Whether a text is too short for its length to say much: less than about 25 letters of English.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="language">The language that it is in.</param>
    public static bool IsShort(int letters, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return letters < Of(language).Mean * Short;
    }

    /// <summary>How unusual the length of a translation is.</summary>
    /// <param name="sourceLetters">The letters of the source.</param>
    /// <param name="from">Its language.</param>
    /// <param name="targetLetters">The letters of the target.</param>
    /// <param name="to">Its language.</param>
    /// <returns>Standard deviations from the expected length: below 0 for a short translation, above 0 for a long one. Short texts stray further.</returns>
    public static double Deviation(int sourceLetters, LanguageTag from, int targetLetters, LanguageTag to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        double expected = sourceLetters * Factor(from, to);
        double one = Of(from).Spread, other = Of(to).Spread;
        double size = sourceLetters + Few;
        double spread = Math.Sqrt((one * one) + (other * other) + (OfShortTexts / size) + (OfClauses / (size * size)));
        return Math.Log((targetLetters + Few) / (expected + Few)) / spread;
    }

    private static (double Mean, double Spread) Of(LanguageTag language) => ByLocale.GetValueOrDefault(language.Locale, (1, 0.2));
}
