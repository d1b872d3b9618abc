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
        IReadOnlyList<Range> words = WordSpans.Of(text);
        for (int i = 0; i < words.Count; i++)
        {
            if (IsPlain(text, words[i], language, negation) && (i + 1 == words.Count || !negation.NotBefore.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(words[i + 1]))))
                found.Add(words[i]);
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
            if (IsPlain(text, word, language, negation) || IsNear(text.AsSpan(word), language, negation))
                return true;
        }

        return false;
    }

    private static bool IsPlain(string text, Range word, LanguageTag language, NegationWords negation)
    {
        ReadOnlySpan<char> letters = text.AsSpan(word);
        if (!Scripts.PartsWords(language))
            return HoldsAny(letters, negation.Words, negation.LookAlikes);
        return negation.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters) || (negation.HasClitic && IsContracted(text, word))
            || (!char.IsUpper(letters[0]) && negation.Plain.AreOn(letters) && !negation.OnlyLooksSo(letters));
    }

    /// <summary>In a script without spaces: whether one of the words stands in the letters, and not inside a word that only looks so.</summary>
    private static bool HoldsAny(ReadOnlySpan<char> letters, IEnumerable<string> words, IEnumerable<string> lookAlikes)
    {
        foreach (string word in words)
        {
            for (int at = letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = Next(letters, word, at))
            {
                if (!IsInside(letters, at, lookAlikes))
                    return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> letters, string word, int at)
    {
        int next = letters[(at + 1)..].IndexOf(word, StringComparison.Ordinal);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsInside(ReadOnlySpan<char> letters, int at, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            int from = Math.Max(0, at - word.Length + 1);
            if (letters[from..Math.Min(letters.Length, at + word.Length)].Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The t of n't.</summary>
    private static bool IsContracted(string text, Range word) =>
        word.End.Value - word.Start.Value == 1 && word.Start.Value >= 2 && text[word.Start.Value] is 't' or 'T'
        && text[word.Start.Value - 1] is '\'' or '’' && text[word.Start.Value - 2] is 'n' or 'N';

    private static bool IsNear(ReadOnlySpan<char> word, LanguageTag language, NegationWords negation)
    {
        if (!Scripts.PartsWords(language))
            return HoldsAny(word, negation.Near, negation.LookAlikes);
        return negation.Near.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || ((negation.Other.AreOn(word) || negation.Plain.AreOn(word)) && !negation.OnlyLooksSo(word));
    }
}
