namespace Dragoman.Languages;

/// <summary>Finds what negates in a text: the plain words, and whether anything else in it says no.</summary>
public static class Negations
{
    /// <summary>The words that plainly negate: not, n't, kein, نیست, 不.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language; one without a list has none.</param>
    /// <returns>Ranges of UTF-16 units from the start, in order.</returns>
    public static IReadOnlyList<Range> Read(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        List<Range> found = [];
        if (NegationWords.For(language) is not { } negation)
            return found;
        foreach (Range word in WordSpans.Of(text))
        {
            if (IsPlain(text, word, language, negation))
                found.Add(word);
        }

        return found;
    }

    /// <summary>Whether a text may say no in some way: a plain word, a part of a word (un-, -ma-, ن-), or a word as refuse, without, only.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language; one without a list may always.</param>
    /// <returns>False only where nothing of the language's list is found.</returns>
    public static bool MayNegate(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (NegationWords.For(language) is not { } negation)
            return true;
        foreach (Range word in WordSpans.Of(text))
        {
            if (IsPlain(text, word, language, negation) || IsNear(text.AsSpan(word), negation))
                return true;
        }

        return false;
    }

    private static bool IsPlain(string text, Range word, LanguageTag language, NegationWords negation)
    {
        ReadOnlySpan<char> letters = text.AsSpan(word);
        if (!Scripts.PartsWords(language))
            return HoldsAny(letters, negation.Words);
        return negation.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters) || (negation.HasClitic && IsContracted(text, word));
    }

    private static bool HoldsAny(ReadOnlySpan<char> letters, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (letters.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The t of n't.</summary>
    private static bool IsContracted(string text, Range word) =>
        word.End.Value - word.Start.Value == 1 && word.Start.Value >= 2 && text[word.Start.Value] is 't' or 'T'
        && text[word.Start.Value - 1] is '\'' or '’' && text[word.Start.Value - 2] is 'n' or 'N';

    private static bool IsNear(ReadOnlySpan<char> word, NegationWords negation)
    {
        if (negation.Near.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        foreach (string prefix in negation.Prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (string suffix in negation.Suffixes)
        {
            if (word.Length > suffix.Length + 1 && word[2..].Contains(suffix, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
