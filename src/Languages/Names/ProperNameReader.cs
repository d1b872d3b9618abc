namespace Dragoman.Languages;

/// <summary>Makes names of runs of words with capitals.</summary>
internal static class ProperNameReader
{
    private const int Shortest = 3;

    internal static void Add(List<ProperName> names, string text, IReadOnlyList<Range> words, int from, int to, CapitalWords capitals)
    {
        bool hasTitle = false;
        while (from < to && (capitals.IsTitle(text.AsSpan(words[from])) || (BeginsSentence(text, words[from]) && capitals.IsCommon(text.AsSpan(words[from])))))
        {
            hasTitle |= capitals.IsTitle(text.AsSpan(words[from]));
            from++;
        }

        if (from == to)
            return;
        List<Range> kept = [];
        bool isTranslated = false;
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(words[i]);
            if (capitals.IsTranslated(word) || capitals.IsTitle(word))
                isTranslated = true;
            else if (word.Length >= Shortest && HasSmallLetter(word))
                kept.Add(words[i]);
        }

        if (kept.Count > 0 && !(to - from == 1 && BeginsSentence(text, words[from]) && capitals.IsCommon(text.AsSpan(words[from]))))
            names.Add(new(words[from].Start.Value, words[to - 1].End.Value, KindOf(hasTitle, isTranslated, kept.Count), kept));
    }

    private static ProperNameKind KindOf(bool hasTitle, bool isTranslated, int words) =>
        hasTitle ? ProperNameKind.Person : isTranslated ? ProperNameKind.Translated : words is 2 or 3 ? ProperNameKind.Person : ProperNameKind.Unknown;

    private static bool HasSmallLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    private static bool BeginsSentence(string text, Range word)
    {
        int i = word.Start.Value - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || char.IsPunctuation(text[i])) && text[i] is not (',' or '-' or '\'' or '’'))
        {
            if (text[i] is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '„' or '‘' or '¿' or '¡' or '–' or '—' or '(' or ';')
                return true;
            i--;
        }

        return i < 0;
    }
}
