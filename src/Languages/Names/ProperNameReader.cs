namespace Dragoman.Languages;

/// <summary>Makes names of runs of words with capitals.</summary>
internal static class ProperNameReader
{
    private const int Shortest = 3;

    internal static void Add(List<ProperName> names, string text, IReadOnlyList<Range> words, int from, int to, CapitalWords capitals)
    {
        bool hasTitle = false;
        while (from < to && (capitals.IsTitle(text.AsSpan(words[from])) || (BeginsSentence(text, words[from]) && IsWord(text.AsSpan(words[from]), from + 1 == to, capitals))))
        {
            hasTitle |= capitals.IsTitle(text.AsSpan(words[from]));
            from++;
        }

        if (from == to)
            return;
        List<Range> kept = [];
        bool isTranslated = false, isDoubtful = !hasTitle;
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(words[i]);
            if (capitals.IsTranslated(word) || capitals.IsTitle(word) || capitals.IsCommon(word))
                isTranslated = true;
            else if (word.Length >= Shortest && !IsAcronym(word))
                kept.Add(i > from && IsElided(text, words[i - 1], words[i]) ? words[i - 1].Start..words[i].End : words[i]);
            isDoubtful &= isTranslated || capitals.IsDoubtful(word);
        }

        isTranslated |= isDoubtful;

        bool isPlace = kept.Count == 0 && to - from > 1 && Places.KeysOf(text[words[from].Start.Value..words[to - 1].End.Value], capitals.Language).Count > 0;
        if (isPlace || (kept.Count > 0 && (to - from > 1 || hasTitle || !BeginsSentence(text, words[from]) || IsSubject(text, words, from, capitals))))
            names.Add(new(words[from].Start.Value, words[to - 1].End.Value, KindOf(hasTitle, isTranslated, kept.Count), kept));
    }

    /// <summary>The first word of a sentence has its capital from there; a name behind it is the better name: Unbeaten Ayr.</summary>
    private static bool IsWord(ReadOnlySpan<char> first, bool isAlone, CapitalWords capitals) => capitals.IsCommon(first) || (!isAlone && capitals.IsDoubtful(first));

    private static ProperNameKind KindOf(bool hasTitle, bool isTranslated, int words) =>
        hasTitle ? ProperNameKind.Person : isTranslated ? ProperNameKind.Translated : words is 2 or 3 ? ProperNameKind.Person : ProperNameKind.Unknown;

    /// <summary>O'Hagan, L'Oreal.</summary>
    private static bool IsElided(string text, Range before, Range word) =>
        before.End.Value - before.Start.Value <= 2 && text[before.End.Value] is '\'' or '’' && word.Start.Value == before.End.Value + 1;

    /// <summary>FBI, MPs, PhD.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int upper = 0;
        foreach (char c in word)
            upper += char.IsUpper(c) ? 1 : 0;
        return upper > 1 && upper * 2 >= word.Length;
    }

    /// <summary>Every first word of a sentence has a capital: it is taken for a name where a genitive or a verb follows that people do.</summary>
    private static bool IsSubject(string text, IReadOnlyList<Range> words, int index, CapitalWords capitals)
    {
        int end = words[index].End.Value;
        if (index + 1 == words.Count || text[end - 1] == 's' || end - words[index].Start.Value < 4 || capitals.HasNounEnding(text.AsSpan(words[index])))
            return false;
        ReadOnlySpan<char> next = text.AsSpan(words[index + 1]);
        return capitals.IsVerb(next) || (text[end] is '\'' or '’' && next is "s");
    }

    private static bool BeginsSentence(string text, Range word)
    {
        int i = word.Start.Value - 1;
        if (i == 0 || (i > 0 && text[i] == '\'' && char.IsWhiteSpace(text[i - 1])))
            return !char.IsLetterOrDigit(text[i]);
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || char.IsPunctuation(text[i])) && text[i] is not (',' or '-' or '\'' or '’'))
        {
            if (text[i] is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '„' or '‘' or '¿' or '¡' or '–' or '—' or '(' or ';')
                return true;
            i--;
        }

        return i < 0;
    }
}
