using System.Globalization;
using Dragoman.Languages;

namespace Dragoman.Memory;

/// <summary>Numerals as they are written: digits of any system with the marks that group them or part a fraction.</summary>
internal static class NumeralText
{
    private const string Marks = ".,٫٬'’";

    /// <summary>Where the numerals of a text stand.</summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]))
                continue;
            var start = i;
            while (i + 1 < text.Length && (char.IsDigit(text[i + 1]) || (Marks.Contains(text[i + 1], StringComparison.Ordinal) && i + 2 < text.Length && char.IsDigit(text[i + 2]))))
                i++;
            yield return start..(i + 1);
        }
    }

    public static bool IsNumeral(string text) => In(text).FirstOrDefault() is var place && text.Length > 0 && text[place].Length == text.Length;

    /// <summary>Writes a value as another numeral is written: its digits, and its grouping if it is large enough to have any.</summary>
    /// <param name="value">In the form 1250 or 4.8.</param>
    public static string Like(string example, string value, LanguageTag language)
    {
        var parts = value.Split('.');
        var system = SystemOf(example);
        var group = GroupOf(example) ?? (parts[0].Length > 4 ? Usual(language, system).Group : null);
        var whole = group is null || parts[0].Length < 4 ? parts[0] : Grouped(parts[0], group);
        return Digits.Write(parts.Length == 1 ? whole : whole + Usual(language, system).Fraction + parts[1], system);
    }

    private static string Grouped(string digits, string mark)
    {
        var first = ((digits.Length - 1) % 3) + 1;
        return string.Join(mark, Enumerable.Range(0, (digits.Length + 2) / 3).Select(i => i == 0 ? digits[..first] : digits.Substring(first + ((i - 1) * 3), 3)));
    }

    private static NumberingSystem SystemOf(string numeral) => numeral.First(char.IsDigit) switch
    {
        >= '٠' and <= '٩' => NumberingSystem.ArabicIndic,
        >= '۰' and <= '۹' => NumberingSystem.Persian,
        >= '०' and <= '९' => NumberingSystem.Devanagari,
        _ => NumberingSystem.Latin,
    };

    // A mark before three digits groups, unless the value says that it parts a fraction.
    private static string? GroupOf(string numeral)
    {
        var at = numeral.IndexOfAny([.. Marks]);
        var isGroup = at >= 0 && Anchors.Numbers(numeral) is [var value] && value.Split('.')[0].Length > at;
        return isGroup ? numeral[at].ToString(CultureInfo.InvariantCulture) : null;
    }

    private static (string Group, string Fraction) Usual(LanguageTag language, NumberingSystem system) =>
        system != NumberingSystem.Latin ? ("٬", "٫")
        : language.Language switch
        {
            "de" or "es" or "tr" => (".", ","),
            "fr" or "ru" => ("\u00A0", ","),
            _ => (",", "."),
        };
}
