namespace Dragoman.Languages;

/// <summary>Decimal digits from one numbering system to another, character by character. Separators and signs stay as they are.</summary>
public static class Digits
{
    /// <summary>Writes every decimal digit of a supported system in another; all else stays.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="to">The digits to write.</param>
    /// <returns>The text, of the same length; the same string when nothing changes.</returns>
    public static string Write(string text, NumberingSystem to)
    {
        ArgumentNullException.ThrowIfNull(text);
        char zero = ZeroOf(to);
        int first = IndexOfOther(text, zero);
        if (first < 0)
            return text;

        return string.Create(text.Length, (text, zero, first), static (span, from) =>
        {
            from.text.CopyTo(span);
            for (int i = from.first; i < span.Length; i++)
            {
                if (ValueOf(span[i]) is int value and >= 0)
                    span[i] = (char)(from.zero + value);
            }
        });
    }

    /// <summary>Writes every decimal digit of a supported system as 0 to 9.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, of the same length.</returns>
    public static string ToLatin(string text) => Write(text, NumberingSystem.Latin);

    /// <summary>
    /// The digits that news in a language is written with. CLDR's default numbering system, but Latin for Arabic, Urdu and Dari: that
    /// is what their news mostly uses today. An edition may choose otherwise.
    /// </summary>
    /// <param name="language">Any language.</param>
    /// <returns>Persian for Persian, Pashto and their neighbours; Latin for most.</returns>
    public static NumberingSystem DefaultFor(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Locale switch
        {
            "fa" or "ps" or "ks" or "lrc" or "mzn" => NumberingSystem.Persian,
            "uz" when Scripts.Of(language) == "Arab" => NumberingSystem.Persian,
            "ckb" => NumberingSystem.ArabicIndic,
            "sd" when Scripts.Of(language) == "Arab" => NumberingSystem.ArabicIndic,
            "mr" or "ne" or "sa" or "bho" => NumberingSystem.Devanagari,
            _ => NumberingSystem.Latin,
        };
    }

    /// <summary>The value of a digit of a supported system, or -1.</summary>
    internal static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        >= '०' and <= '९' => c - '०',
        _ => -1,
    };

    private static int IndexOfOther(string text, char zero)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (ValueOf(text[i]) is int value and >= 0 && text[i] != zero + value)
                return i;
        }

        return -1;
    }

    private static char ZeroOf(NumberingSystem system) => system switch
    {
        NumberingSystem.Latin => '0',
        NumberingSystem.ArabicIndic => '٠',
        NumberingSystem.Persian => '۰',
        NumberingSystem.Devanagari => '०',
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "There is no such numbering system."),
    };
}
