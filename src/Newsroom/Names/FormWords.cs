using System.Globalization;
using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>A word of a text, as forms are looked for: a run of letters, digits and their marks.</summary>
/// <param name="Folded">Without case, accents and letter variants.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormWord(int Start, int End, string Folded);

/// <summary>The words of a text or a form. A hyphen, a ZWNJ, an apostrophe and a full stop part words; inside a form they bind them.</summary>
internal static class FormWords
{
    public static IReadOnlyList<FormWord> Of(string text)
    {
        var words = new List<FormWord>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && IsMark(text[i]))))
                i++;
            if (i > start && Folding.ForMatching(text[start..i]) is { Length: > 0 } folded)
                words.Add(new(start, i, folded));
            if (i == start)
                i++;
        }
        return words;
    }

    /// <summary>Whether what stands between two words of a text may stand inside a name: no comma, no end of a sentence.</summary>
    public static bool Binds(ReadOnlySpan<char> between)
    {
        foreach (var letter in between)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('-' or '‐' or '‑' or '–' or '\u200C' or '\'' or '’' or '.' or '·' or '・' or '&' or '/'))
                return false;
        }
        return between.Length <= 3;
    }

    private static bool IsMark(char letter) =>
        letter is '\u0640' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
