namespace Dragoman.Stories.Matching;

/// <summary>Carries the inline marks of a block (bold, links) across an edit of its plain text.</summary>
public static class Marks
{
    /// <summary>
    /// The marks of <paramref name="before"/> as they stand in <paramref name="after"/>: a mark goes where its text went,
    /// grows and shrinks with what is edited inside it, stays on words put exactly in place of its own, and ends with its text.
    /// </summary>
    public static IReadOnlyList<Mark> Carry(string before, string after, IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0 || string.Equals(before, after, StringComparison.Ordinal))
            return marks;
        var edits = Edits(before, after);
        var carried = new List<Mark>(marks.Count);
        foreach (var mark in marks)
        {
            if (Within(before, mark) is var (start, end) && Place(before, after, edits, start, end) is var (newStart, newEnd))
                carried.Add(mark with { Start = newStart, Length = newEnd - newStart });
        }
        return carried;
    }

    private static (int Start, int End)? Within(string text, Mark mark)
    {
        var start = Math.Clamp(mark.Start, 0, text.Length);
        var end = Math.Clamp(mark.End, start, text.Length);
        return Trimmed(text, start, end);
    }

    /// <summary>The hunks in characters, each cut to what differs: a letter added to a word is an edit inside it.</summary>
    private static List<Hunk> Edits(string before, string after)
    {
        var edits = new List<Hunk>();
        int b = 0, a = 0;
        foreach (var change in WordDiff.Between(before, after))
        {
            var length = change.Text.Length;
            var hunk = change.Kind switch
            {
                ChangeKind.Removed => new Hunk(b, b + length, a, a),
                ChangeKind.Added => new Hunk(b, b, a, a + length),
                _ => default,
            };
            b += change.Kind == ChangeKind.Added ? 0 : length;
            a += change.Kind == ChangeKind.Removed ? 0 : length;
            if (change.Kind == ChangeKind.Added && edits.Count > 0 && edits[^1].BeforeEnd == hunk.BeforeStart && edits[^1].Added == 0)
                edits[^1] = Cut(before, after, edits[^1].JoinedTo(hunk));
            else if (change.Kind != ChangeKind.Same)
                edits.Add(hunk);
        }
        return edits;
    }

    private static Hunk Cut(string before, string after, Hunk hunk)
    {
        var (b0, b1, a0, a1) = hunk;
        while (b0 < b1 && a0 < a1 && before[b0] == after[a0])
            (b0, a0) = (b0 + 1, a0 + 1);
        while (b0 < b1 && a0 < a1 && before[b1 - 1] == after[a1 - 1])
            (b1, a1) = (b1 - 1, a1 - 1);
        return new Hunk(b0, b1, a0, a1);
    }

    private static (int Start, int End)? Place(string before, string after, List<Hunk> edits, int start, int end)
    {
        var (newStart, newEnd, kept) = Follow(before, edits, start, end);
        var text = before[start..end];
        var here = newEnd > newStart ? Trimmed(after, newStart, newEnd) : null;
        if (here is not null && kept * 2 >= text.Length)
            return here;
        return Moved(text, before, after) ?? here;
    }

    /// <summary>Where the characters of a range went, and how many of them are letters or signs that survive.</summary>
    private static (int Start, int End, int Kept) Follow(string before, List<Hunk> edits, int start, int end)
    {
        int newStart = -1, newEnd = -1, kept = 0, at = start, shift = 0;
        foreach (var edit in edits)
        {
            if (edit.BeforeStart >= end)
                break;
            Keep(at, edit.BeforeStart);
            // An edit that begins before the mark or ends after it took part of the mark away; one inside the mark belongs to it.
            if (edit.BeforeStart >= start && edit.BeforeEnd <= end && edit.BeforeEnd > start && !IsInsertionAtStart(edit))
                Take(edit.AfterStart, edit.AfterEnd);
            at = Math.Max(at, edit.BeforeEnd);
            shift = edit.AfterEnd - edit.BeforeEnd;
        }
        Keep(at, end);
        return (newStart, newEnd, kept);

        bool IsInsertionAtStart(Hunk edit) => edit.Removed == 0 && edit.BeforeStart == start;

        void Keep(int from, int to)
        {
            if (from >= to)
                return;
            for (var i = from; i < to; i++)
                kept += char.IsWhiteSpace(before[i]) ? 0 : 1;
            Take(from + shift, to + shift);
        }

        void Take(int from, int to)
        {
            newStart = newStart < 0 ? from : newStart;
            newEnd = to;
        }
    }

    /// <summary>Text that stands once in each version, and was not followed there, was moved.</summary>
    private static (int Start, int End)? Moved(string text, string before, string after) =>
        OnlyPlaceOf(text, before) is null ? null : OnlyPlaceOf(text, after);

    private static (int Start, int End)? OnlyPlaceOf(string text, string whole)
    {
        var start = whole.IndexOf(text, StringComparison.Ordinal);
        var end = start + text.Length;
        return start >= 0 && whole.LastIndexOf(text, StringComparison.Ordinal) == start
            && (start == 0 || !char.IsLetterOrDigit(whole[start - 1]))
            && (end == whole.Length || !char.IsLetterOrDigit(whole[end])) ? (start, end) : null;
    }

    private static (int Start, int End)? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? (start, end) : null;
    }
}
