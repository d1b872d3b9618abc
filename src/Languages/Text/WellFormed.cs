using System.Text;

namespace Dragoman.Languages;

/// <summary>Text that the platform's normalisation accepts.</summary>
internal static class WellFormed
{
    private const char Reversed = '\uFFFE';

    /// <summary>Puts U+FFFD for each lone surrogate, and for U+FFFE, a byte order mark read the wrong way round.</summary>
    internal static string Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != Reversed)
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text)
    {
        StringBuilder replaced = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            replaced.Append((rune.Value == Reversed ? Rune.ReplacementChar : rune).ToString());
        return replaced.ToString();
    }
}
