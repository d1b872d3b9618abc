using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>A mention of the source, and the one of the target that answers or contradicts it.</summary>
internal sealed record DateMatch(DateMention Source, DateMention Target, DateAgreement Agreement);

/// <summary>What became of the mentions of one kind.</summary>
/// <param name="Agreeing">Those that say the same.</param>
/// <param name="Conflicting">Those that stand for each other and do not.</param>
/// <param name="SourceAlone">Those of the source that nothing answers.</param>
/// <param name="TargetAlone">Those of the target that answer nothing.</param>
internal sealed record MatchedMentions<T>(
    List<DateMatch> Agreeing, List<DateMatch> Conflicting, List<T> SourceAlone, List<T> TargetAlone)
    where T : DateMention;

/// <summary>Pairs the mentions of two sides one to one. Looks only near the same place of the other side, to stay linear in long texts.</summary>
internal static class MentionMatching
{
    private const int Reach = 32;

    internal static MatchedMentions<T> Of<T>(IReadOnlyList<T> source, IReadOnlyList<T> target, Func<T, T, DateAgreement> compare)
        where T : DateMention
    {
        bool[] used = new bool[target.Count];
        bool[] answered = new bool[source.Count];
        List<DateMatch> agreeing = [];
        for (int i = 0; i < source.Count; i++)
        {
            if (Best(i, source, target, used, compare) is int j and >= 0)
            {
                agreeing.Add(new(source[i], target[j], DateAgreement.Same));
                (used[j], answered[i]) = (true, true);
            }
        }

        List<T> sourceAlone = [.. source.Where((_, i) => !answered[i])];
        List<T> targetAlone = [.. target.Where((_, j) => !used[j])];
        List<DateMatch> conflicting = Conflicts(sourceAlone, targetAlone, compare);
        sourceAlone.RemoveAll(s => IsRepeated(s, target, compare));
        targetAlone.RemoveAll(t => IsRepeated(t, source, compare));
        return new(agreeing, conflicting, sourceAlone, targetAlone);
    }

    /// <summary>Whether the other side says it too, only less often.</summary>
    private static bool IsRepeated<T>(T mention, IReadOnlyList<T> others, Func<T, T, DateAgreement> compare)
        where T : DateMention =>
        others.Take(Reach).Any(o => compare(mention, o) == DateAgreement.Same);

    /// <summary>The free mention of the target that agrees: the one that says as much, before others the nearest. So a text agrees with itself.</summary>
    private static int Best<T>(int i, IReadOnlyList<T> source, IReadOnlyList<T> target, bool[] used, Func<T, T, DateAgreement> compare)
        where T : DateMention
    {
        int best = -1;
        (int More, int Far) least = (int.MaxValue, int.MaxValue);
        (int first, int end) = Near(i, source.Count, target.Count);
        for (int j = first; j < end; j++)
        {
            if (used[j] || compare(source[i], target[j]) != DateAgreement.Same)
                continue;
            (int More, int Far) differs = (Math.Abs(Says(source[i]) - Says(target[j])), Math.Abs(j - Middle(i, source.Count, target.Count)));
            if (differs.CompareTo(least) < 0)
                (best, least) = (j, differs);
        }

        return best;
    }

    private static int Says(DateMention mention) => (mention.Numerals.Count() * 2) + (mention.Sure ? 1 : 0);

    /// <summary>Takes from both lists those that contradict each other, the likeliest pairs first.</summary>
    private static List<DateMatch> Conflicts<T>(List<T> source, List<T> target, Func<T, T, DateAgreement> compare)
        where T : DateMention
    {
        List<DateMatch> conflicts = [];
        foreach (DateAgreement wanted in new[] { DateAgreement.DayApart, DateAgreement.WrongCalendar, DateAgreement.Different })
        {
            for (int i = 0; i < Math.Min(source.Count, Reach); i++)
            {
                int j = target.FindIndex(0, Math.Min(target.Count, Reach), t => (source[i].Sure || t.Sure) && compare(source[i], t) == wanted);
                if (j < 0)
                    continue;
                conflicts.Add(new(source[i], target[j], wanted));
                source.RemoveAt(i--);
                target.RemoveAt(j);
            }
        }

        return conflicts;
    }

    private static int Middle(int index, int count, int others) => (int)((long)index * others / count);

    private static (int First, int End) Near(int index, int count, int others)
    {
        int middle = Middle(index, count, others);
        return (Math.Max(0, middle - Reach), Math.Min(others, middle + Reach + 1));
    }
}
