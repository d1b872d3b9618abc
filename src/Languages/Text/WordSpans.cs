using System.Globalization;

namespace Dragoman.Languages;

/// <summary>The words of a text: runs of letters with their marks. Apostrophes, hyphens, ZWNJ and digits part words.</summary>
public static class WordSpans
{
    /// <summary>Finds the words.</summary>
    /// <param name="text">Any text; in a script without spaces a word is the whole run.</param>
    /// <returns>Ranges of UTF-16 units from the start, in order.</returns>
    public static IReadOnlyList<Range> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Range> words = [];
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPart = char.IsLetter(text[i]) || (start >= 0 && IsMark(text[i]));
            if (isPart && start < 0)
                start = i;
            if (isPart || start < 0)
                continue;
            words.Add(start..i);
            start = -1;
        }

        if (start >= 0)
            words.Add(start..text.Length);
        return words;
    }

    private static bool IsMark(char c) => c is '\u0640' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
