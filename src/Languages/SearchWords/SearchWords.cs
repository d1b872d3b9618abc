using System.Globalization;

namespace Dragoman.Languages;

/// <summary>
/// The words of a text as readers search for them: letter variants, marks, joiners, digits and case folded, endings taken off.
/// One reading for what is indexed and for what is asked, whatever database holds the index.
/// </summary>
public static class SearchWords
{
    /// <summary>Grows whenever the same text gives other terms than before: an index made with another version is to be made again.</summary>
    public const int Version = 1;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language; one without a stemmer is folded only.</param>
    /// <returns>
    /// Its words in order. Hyphens, apostrophes and joiners part words; what a language writes now apart and now together with its
    /// word (می, ها, 's) is no word. Scripts without spaces give each two letters that follow each other.
    /// </returns>
    public static IReadOnlyList<SearchWord> Of(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var stemmer = Stemmer.For(language);
        List<SearchWord> words = [];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var isSpaceless = IsSpaceless(text[i]);
            while (i < text.Length && IsPart(text, i, start) && IsSpaceless(text[i]) == isSpaceless)
                i++;
            if (i == start)
                i++;
            else if (isSpaceless)
                AddPairs(words, text, start, i);
            else if (!stemmer.Drops(text, start, i) && stemmer.TermOf(text[start..i]) is { Length: > 0 } term)
                words.Add(new(start, i, term));
        }
        return words;
    }

    private static void AddPairs(List<SearchWord> words, string text, int start, int end)
    {
        if (end - start == 1)
            words.Add(new(start, end, Folding.ForMatching(text[start..end])));
        for (var i = start; i + 1 < end; i++)
            words.Add(new(i, i + 2, Folding.ForMatching(text[i..(i + 2)])));
    }

    private static bool IsPart(string text, int at, int start) =>
        char.IsLetterOrDigit(text, at)
        || (at > start && (IsMark(text[at]) || (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))));

    private static bool IsMark(char letter) =>
        letter is '\u0640' or '\u00AD' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Han, kana, Thai, Lao, Myanmar and Khmer letters.</summary>
    private static bool IsSpaceless(char letter) => letter
        is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
