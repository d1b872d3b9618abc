namespace Dragoman.Stories.Matching;

/// <summary>
/// Makes a shortest edit read well. The shortest edit may cut between any two equal tokens; a reader wants
/// a run of rewritten words as one change, and an added sentence from its first word to the space after it.
/// </summary>
internal sealed class Tidying(TokenText before, TokenText after)
{
    public List<Hunk> Tidy(List<Hunk> hunks)
    {
        var count = -1;
        while (count != hunks.Count)
        {
            count = hunks.Count;
            hunks = Join(Slide(hunks));
        }
        return hunks;
    }

    /// <summary>
    /// Moves each pure insertion or removal along equal tokens: until it touches a neighbour, else to where a word or a sentence begins.
    /// </summary>
    private List<Hunk> Slide(List<Hunk> hunks)
    {
        var slid = new List<Hunk>(hunks.Count);
        for (var i = 0; i < hunks.Count; i++)
        {
            var hunk = hunks[i];
            if (hunk.Removed > 0 && hunk.Added > 0)
            {
                slid.Add(hunk);
                continue;
            }
            var gapLeft = hunk.BeforeStart - (slid.Count > 0 ? slid[^1].BeforeEnd : 0);
            var gapRight = (i + 1 < hunks.Count ? hunks[i + 1].BeforeStart : before.Count) - hunk.BeforeEnd;
            var left = SlideLeft(hunk, gapLeft);
            var right = SlideRight(hunk, gapRight);
            if (left == gapLeft && slid.Count > 0)
                slid[^1] = slid[^1].JoinedTo(Moved(hunk, -left));
            else if (right == gapRight && i + 1 < hunks.Count)
                hunks[i + 1] = Moved(hunk, right).JoinedTo(hunks[i + 1]);
            else
                slid.Add(BestPlace(hunk, left, right));
        }
        return slid;
    }

    private int SlideLeft(Hunk hunk, int most)
    {
        var (text, start, end) = Side(hunk);
        var by = 0;
        while (by < most && text.Numbers[start - 1 - by] == text.Numbers[end - 1 - by])
            by++;
        return by;
    }

    private int SlideRight(Hunk hunk, int most)
    {
        var (text, start, end) = Side(hunk);
        var by = 0;
        while (by < most && text.Numbers[start + by] == text.Numbers[end + by])
            by++;
        return by;
    }

    private (TokenText Text, int Start, int End) Side(Hunk hunk) =>
        hunk.Added > 0 ? (after, hunk.AfterStart, hunk.AfterEnd) : (before, hunk.BeforeStart, hunk.BeforeEnd);

    private Hunk BestPlace(Hunk hunk, int left, int right)
    {
        var (text, start, end) = Side(hunk);
        var best = 0;
        var bestScore = -1;
        for (var by = -left; by <= right; by++)
        {
            var score = Beginning(text, start + by) + Beginning(text, end + by);
            if (score > bestScore || (score == bestScore && Math.Abs(by) < Math.Abs(best)))
                (best, bestScore) = (by, score);
        }
        return Moved(hunk, best);
    }

    /// <summary>How well a change begins, or ends, just before the token at <paramref name="at"/>.</summary>
    private static int Beginning(TokenText text, int at)
    {
        if (at == 0 || at == text.Count)
            return 4;
        if (text.IsSpace(at))
            return text.EndsSentence(at - 1) ? 2 : 1;
        if (!text.IsSpace(at - 1))
            return 0;
        return at > 1 && text.EndsSentence(at - 2) ? 4 : 2;
    }

    private static Hunk Moved(Hunk hunk, int by) =>
        new(hunk.BeforeStart + by, hunk.BeforeEnd + by, hunk.AfterStart + by, hunk.AfterEnd + by);

    /// <summary>Takes what is left between two changes into one, where it is little beside them.</summary>
    private List<Hunk> Join(List<Hunk> hunks)
    {
        var joined = new List<Hunk>(hunks.Count);
        foreach (var next in hunks)
        {
            var hunk = next;
            while (joined.Count > 0 && IsLittle(joined[^1], hunk))
            {
                hunk = joined[^1].JoinedTo(hunk);
                joined.RemoveAt(joined.Count - 1);
            }
            joined.Add(hunk);
        }
        return joined;
    }

    private bool IsLittle(Hunk first, Hunk second)
    {
        var kept = before.WordsIn(first.BeforeEnd, second.BeforeStart);
        for (var i = first.BeforeEnd; i < second.BeforeStart; i++)
            kept += before.EndsSentence(i) ? 1 : 0;
        return kept * 2 <= Math.Min(WordsOf(first), WordsOf(second));
    }

    private int WordsOf(Hunk hunk) => Math.Max(
        before.WordsIn(hunk.BeforeStart, hunk.BeforeEnd), after.WordsIn(hunk.AfterStart, hunk.AfterEnd));
}
