using Dragoman.Languages;

namespace Dragoman.Stories.Matching;

/// <summary>
/// Finds which blocks of a new version continue which blocks of the version before, in one language,
/// so that a block's identity survives edits and moves.
/// </summary>
public static class BlockMatching
{
    /// <summary>Half the weight of the words: below it, a reader would call them two paragraphs.</summary>
    private const double Alike = 0.5;

    /// <summary>Enough where the neighbours on both sides already say that it is the same place.</summary>
    private const double AlikeInPlace = 0.25;

    /// <summary>
    /// For each block of <paramref name="after"/>, the index of the block of <paramref name="before"/> that it continues,
    /// or null where it is new. No block is continued twice.
    /// </summary>
    public static IReadOnlyList<int?> Match(
        IReadOnlyList<(BlockKind Kind, string Text)> before, IReadOnlyList<(BlockKind Kind, string Text)> after)
    {
        string[] oldTexts = [.. before.Select(b => Folding.ForMatching(b.Text))];
        string[] newTexts = [.. after.Select(b => Folding.ForMatching(b.Text))];
        var matches = new Matches([.. before.Select(b => b.Kind)], [.. after.Select(b => b.Kind)]);

        MatchHeadlines(matches);
        MatchIdentical(matches, oldTexts, newTexts);
        if (matches.IsComplete)
            return matches.Sources;
        var likeness = new Likeness(oldTexts, newTexts);
        MatchAlike(matches, likeness, matches.FreeBefore, matches.FreeAfter, Alike);
        MatchGaps(matches, likeness);
        return matches.Sources;
    }

    private static void MatchHeadlines(Matches matches)
    {
        var old = matches.FreeBefore.Where(i => matches.Before[i] == BlockKind.Headline);
        var now = matches.FreeAfter.Where(j => matches.After[j] == BlockKind.Headline);
        foreach (var (i, j) in old.Zip(now).ToList())
            matches.Set(i, j);
    }

    /// <summary>The same text is the same block, wherever it stands; repeats of a text are taken in order, those of the same kind first.</summary>
    private static void MatchIdentical(Matches matches, string[] before, string[] after)
    {
        var places = matches.FreeBefore.ToLookup(i => before[i], StringComparer.Ordinal);
        foreach (var sameKind in (bool[])[true, false])
        {
            foreach (var j in matches.FreeAfter)
            {
                var i = places[after[j]].Where(i => matches.IsFree(i) && matches.CanMatch(i, j)
                    && (!sameKind || matches.Before[i] == matches.After[j])).Select(i => (int?)i).FirstOrDefault();
                if (i is { } found)
                    matches.Set(found, j);
            }
        }
    }

    /// <summary>The most alike first; of equals those that moved least, then the earlier.</summary>
    private static void MatchAlike(
        Matches matches, Likeness likeness, IReadOnlyList<int> before, IReadOnlyList<int> after, double threshold)
    {
        var pairs = likeness.Pairs(before, after)
            .Where(p => p.Likeness >= threshold && matches.CanMatch(p.Before, p.After))
            .OrderByDescending(p => Math.Round(p.Likeness, 3))
            .ThenBy(p => Math.Abs(p.Before - p.After)).ThenBy(p => p.After).ThenBy(p => p.Before);
        foreach (var (i, j, _) in pairs)
        {
            if (matches.IsFree(i) && matches.Sources[j] is null)
                matches.Set(i, j);
        }
    }

    /// <summary>
    /// Between two neighbours that stayed in order, the place itself is evidence: little likeness is enough,
    /// and one paragraph where one paragraph stood is that paragraph, rewritten.
    /// </summary>
    private static void MatchGaps(Matches matches, Likeness likeness)
    {
        foreach (var (before, after) in matches.Gaps())
        {
            MatchAlike(matches, likeness, before, after, AlikeInPlace);
            if (before.Count == 1 && after.Count == 1 && matches.IsFree(before[0])
                && matches.Before[before[0]] == matches.After[after[0]])
                matches.Set(before[0], after[0]);
        }
    }
}
