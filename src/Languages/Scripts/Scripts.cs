using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>Which script a language is written in, and which way it runs. Our own table: the platform's has Dari and Dhivehi wrong.</summary>
public static class Scripts
{
    /// <summary>Scripts whose letters have Unicode bidirectional class R or AL (UCD, DerivedBidiClass.txt), by ISO 15924 code.</summary>
    private static readonly FrozenSet<string> RightToLeft = FrozenSet.Create(
        StringComparer.Ordinal,
        "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani",
        "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb",
        "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Yezi");

    /// <summary>The script of a language: the tag's own, or the likely one for its language and region (CLDR's likely subtags).</summary>
    /// <param name="language">Any language.</param>
    /// <returns>An ISO 15924 code, <c>Arab</c>; <c>Latn</c> for a language that the table does not know.</returns>
    public static string Of(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Script ?? LikelyScripts.Of(language.Language, language.Region);
    }

    /// <summary>Whether spaces part the words of a language: not in Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan.</summary>
    /// <param name="language">Any language.</param>
    public static bool PartsWords(LanguageTag language) =>
        Of(language) is not ("Hans" or "Hant" or "Hani" or "Jpan" or "Thai" or "Laoo" or "Khmr" or "Mymr" or "Tibt");

    /// <summary>The direction of a language's lines.</summary>
    /// <param name="language">Any language.</param>
    /// <returns>The direction of <see cref="Of"/>'s script.</returns>
    public static Direction DirectionOf(LanguageTag language) =>
        RightToLeft.Contains(Of(language)) ? Direction.RightToLeft : Direction.LeftToRight;
}
