namespace Dragoman.Languages;

/// <summary>Where sentences end, by rule: punctuation, what stands around it, and each language's abbreviations.</summary>
public static class Sentences
{
    private const string Marks = ".!?…؟۔।॥。！？｡‼⁇⁈⁉";
    private const string MarksWithoutSpace = "।॥。！？｡";
    private const string Closers = "\"'”’“‘»«›)]}」』）】》〉";
    private const string Openers = "\"'“‘„‚«»‹([{¿¡「『（【《〈-–—";

    /// <summary>
    /// Splits a text into sentences. A full stop after an abbreviation, an initial, an ordinal (German, Turkish) or inside a number ends
    /// none, nor does any mark before a small letter; closing quotes and brackets belong to the sentence they close. A blank line ends a
    /// sentence, a single line end does not.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The text's language; one without abbreviations of its own is split by the common rules.</param>
    /// <returns>
    /// The sentences as ranges of UTF-16 units from the start, in order, without the white space around them. Together they hold every
    /// character of the text that is no white space.
    /// </returns>
    public static IReadOnlyList<Range> Split(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        List<Range> sentences = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int end = IsBlankLine(text, i) ? i : EndOfMarks(text, i);
            if (end < 0)
                continue;
            if (end == i || Ends(text, i, end, language))
            {
                Add(sentences, text, start, end);
                start = end;
            }

            i = Math.Max(i, end - 1);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>Where a run of marks and closing quotes ends that begins at an index, or -1 when none begins there.</summary>
    private static int EndOfMarks(string text, int index)
    {
        if (!Marks.Contains(text[index], StringComparison.Ordinal))
            return -1;
        int end = index + 1;
        while (end < text.Length && (Marks.Contains(text[end], StringComparison.Ordinal) || Closers.Contains(text[end], StringComparison.Ordinal)))
            end++;
        return end;
    }

    /// <summary>Whether a run of marks ends the sentence.</summary>
    private static bool Ends(string text, int mark, int end, LanguageTag language)
    {
        if (end == text.Length)
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return MarksWithoutSpace.Contains(text[mark], StringComparison.Ordinal);

        int next = NextLetter(text, end);
        if (next < text.Length && char.IsLower(text[next]))
            return false;
        bool lonePoint = text[mark] == '.' && end == mark + 1;
        return !lonePoint || !Abbreviations.EndIn(text, mark, next, language);
    }

    private static int NextLetter(string text, int index)
    {
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || Openers.Contains(text[index], StringComparison.Ordinal)))
            index++;
        return index;
    }

    private static bool IsBlankLine(string text, int index)
    {
        if (text[index] != '\n')
            return false;
        int next = index + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        return next < text.Length && text[next] == '\n';
    }

    private static void Add(List<Range> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(start..end);
    }
}
