using System.Text;

namespace Dragoman.Languages;

/// <summary>Text that the platform's normalisation accepts.</summary>
internal static class WellFormed
{
    /// <summary>Puts U+FFFD for each lone surrogate.</summary>
    internal static string Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
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
            replaced.Append(rune.ToString());
        return replaced.ToString();
    }
}
