namespace Dragoman.Languages;

/// <summary>Finds proper names by their capitals, in languages that write names alone with one (all but German of the Latin and Cyrillic ones).</summary>
public static class ProperNames
{
    /// <summary>Whether the names of a language can be told by their capitals.</summary>
    /// <param name="language">Any language.</param>
    /// <returns>True for those with a list of their own words in capitals, but for German, which writes every noun so.</returns>
    public static bool AreCapital(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return CapitalWords.For(language) is { OfEveryNoun: false };
    }

    /// <summary>Whether a dictionary tells which words of a language are written small, so that a single word with a capital is a name.</summary>
    /// <param name="language">Any language.</param>
    public static bool HaveDictionary(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return CapitalWords.For(language) is { HasDictionary: true };
    }

    /// <summary>Reads the names of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language; one for which <see cref="AreCapital"/> is false has none.</param>
    /// <returns>The names in order. Acronyms and single letters are none.</returns>
    public static IReadOnlyList<ProperName> Read(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ProperName> names = [];
        if (!AreCapital(language) || CapitalWords.For(language) is not { } capitals)
            return names;
        IReadOnlyList<Range> words = WordSpans.Of(text);
        if (IsHeadline(text, words, capitals))
            return names;
        for (int i = 0; i < words.Count; i++)
        {
            int end = i;
            while (end < words.Count && char.IsUpper(text[words[end].Start.Value]) && (end == i || IsJoined(text, words[end - 1], words[end])))
                end++;
            if (end > i)
                ProperNameReader.Add(names, text, words, i, end, capitals);
            i = Math.Max(i, end - 1);
        }

        return names;
    }

    /// <summary>A headline In Which Most Words Have a Capital tells nothing; a sentence of two names and a verb does.</summary>
    private static bool IsHeadline(string text, IReadOnlyList<Range> words, CapitalWords capitals)
    {
        int upper = 0, longer = 0, noNames = 0;
        foreach (Range word in words)
        {
            if (word.End.Value - word.Start.Value < 4)
                continue;
            longer++;
            if (!char.IsUpper(text[word.Start.Value]))
                continue;
            upper++;
            ReadOnlySpan<char> written = text.AsSpan(word);
            noNames += capitals.IsTranslated(written) || capitals.IsCommon(written) || capitals.IsDoubtful(written) ? 1 : 0;
        }

        return longer >= 4 && upper * 4 > longer * 3 && noNames >= 2;
    }

    private static bool IsJoined(string text, Range before, Range after)
    {
        int start = before.End.Value, length = after.Start.Value - start;
        return length == 1 ? text[start] is ' ' or '\u00A0' or '-' or '\'' or '’'
            : length == 2 && text[start] == '.' && text[start + 1] is ' ' or '\u00A0' && start - before.Start.Value <= 4;
    }
}
