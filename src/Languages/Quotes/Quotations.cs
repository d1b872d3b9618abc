namespace Dragoman.Languages;

/// <summary>Finds the quotations of a text by their marks, in whatever style: "so", “so”, „so“, «so», »so«, 'so', 「so」, ״so״.</summary>
public static class Quotations
{
    /// <summary>
    /// Reads the quotations. What a mark does is told by its shape and by what stands around it, because editions and typists differ; a
    /// double mark closes any double one («so" is one quotation). Apostrophes, inches and the gershayim of Hebrew abbreviations are no
    /// marks. A double mark without its fellow makes a quotation up to the end, or from the start, of the text.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The quotations ordered by where they start. Time and memory grow with the length of the text.</returns>
    public static IReadOnlyList<Quotation> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Quotation> found = [];
        OpenMarks open = new();
        for (int i = text.AsSpan().IndexOfAny(OpenMarks.All); i >= 0 && i < text.Length; i++)
        {
            if (!QuotationMark.IsOne(text[i]))
                continue;
            QuotationMark mark = QuotationMark.Read(text, i, open.HasSingle, open.HasDouble);
            if (mark.Role == MarkRole.Opens)
                open.Add(mark);
            else if (mark.Role == MarkRole.Closes)
                open.Close(text, mark, found);
            i += mark.Length - 1;
        }

        open.CloseAll(text, found);
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return WithDepths(found);
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
