namespace Dragoman.Languages;

/// <summary>Finds the quotations of a text by their marks, in whatever style: "so", “so”, „so“, «so», »so«, 'so', 「so」, ״so״.</summary>
public static class Quotations
{
    /// <summary>
    /// Reads the quotations. What a mark does is told by its shape and by what stands around it, because editions and typists differ; a
    /// double mark closes any double one («so" is one quotation). Apostrophes, inches and the gershayim of Hebrew abbreviations are no
    /// marks. A double mark without its fellow makes a quotation up to the end, or from the start, of its paragraph where the next
    /// one begins with a mark too, else of the text.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The quotations ordered by where they start. Time and memory grow with the length of the text.</returns>
    public static IReadOnlyList<Quotation> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Quotation> found = [];
        int first = text.AsSpan().IndexOfAny(OpenMarks.All);
        if (first < 0)
            return found;
        OpenMarks open = new(text.LastIndexOf('\n', first) + 1);
        for (int i = first; i < text.Length; i++)
        {
            if (text[i] == '\n' && IsRepeatedBehind(text, i))
                open.EndParagraph(text, i, found);
            if (!QuotationMark.IsOne(text[i]))
                continue;
            QuotationMark mark = QuotationMark.Read(text, i, open.HasSingle, open.HasDouble);
            if (mark.Role == MarkRole.Opens)
                open.Add(mark);
            else if (mark.Role == MarkRole.Closes)
                open.Close(text, mark, found);
            i += mark.Length - 1;
        }

        open.EndParagraph(text, text.Length, found);
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return WithDepths(found);
    }

    /// <summary>English opens each paragraph of a long quotation anew, and closes the last alone.</summary>
    private static bool IsRepeatedBehind(string text, int index)
    {
        int before = index - 1, next = index + 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\r')
            before--;
        if (before < 0 || text[before] == '\n')
            return false;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\n')
            next++;
        return next < text.Length && QuotationMark.IsOne(text[next]);
    }

    private static List<Quotation> WithDepths(List<Quotation> sorted)
    {
        Stack<int> ends = [];
        for (int i = 0; i < sorted.Count; i++)
        {
            while (ends.TryPeek(out int end) && end <= sorted[i].Start)
                ends.Pop();
            sorted[i] = sorted[i] with { Depth = ends.Count };
            ends.Push(sorted[i].End);
        }

        return sorted;
    }
}
