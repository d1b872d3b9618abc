using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Pairs the numbers of two texts by what they are worth, the plainest correspondences first.</summary>
internal sealed class ValueMatching
{
    // Beyond this many leftovers the looser comparisons, each with each, would cost more than they tell.
    private const int MostLeftovers = 200;

    /// <summary>The partner of a number that has one, but not for itself alone.</summary>
    internal const int Shared = -2;

    private readonly IReadOnlyList<Quantity> sourceQuantities;
    private readonly IReadOnlyList<Quantity> targetQuantities;
    private readonly IReadOnlyList<NumberMention> source;
    private readonly IReadOnlyList<NumberMention> target;
    private readonly int[] partnerOfSource;
    private readonly int[] partnerOfTarget;

    internal ValueMatching(IReadOnlyList<Quantity> ofSource, IReadOnlyList<Quantity> ofTarget)
    {
        (sourceQuantities, targetQuantities) = (ofSource, ofTarget);
        (source, target) = ([.. ofSource.Select(q => q.Number)], [.. ofTarget.Select(q => q.Number)]);
        partnerOfSource = Lonely(source.Count);
        partnerOfTarget = Lonely(target.Count);
        SameValue(static m => m.Form == NumberForm.Digits, static m => m.Form == NumberForm.Digits);
        SplitNumber.Match(source, partnerOfSource, target, partnerOfTarget, static m => m.Form == NumberForm.Digits);
        SplitNumber.Match(target, partnerOfTarget, source, partnerOfSource, static m => m.Form == NumberForm.Digits);
        SameValue(static m => m.IsOrdinal, static m => m.IsOrdinal);
        SameValue(static m => m is { Form: NumberForm.Words, IsOrdinal: false }, static m => m is { Form: NumberForm.Words, IsOrdinal: false });
        SameValue(static m => m.Form == NumberForm.Factor, static m => m.Form == NumberForm.Factor);
        SameValue(static m => m.Form is NumberForm.Digits or NumberForm.Words, static m => m.Form is NumberForm.Digits or NumberForm.Words && !m.IsArticle);
        SameValue(static _ => true, static m => !m.IsArticle);
        SameValue(static m => m.Form != NumberForm.Digits, static _ => true);
        Loosely((s, t) => SameNumber.OtherReading(source[s], target[t]));
        SplitNumber.Match(source, partnerOfSource, target, partnerOfTarget, static _ => true);
        SplitNumber.Match(target, partnerOfTarget, source, partnerOfSource, static _ => true);
        Loosely((s, t) => target[t].IsArticle && source[s].Value == 1 && IsScoreInWords(s));
        Loosely((s, t) => Conversion.IsSame(ofSource[s], ofTarget[t]));
        Compounds(ofSource, ofTarget);
        Loosely((s, t) => SameNumber.OtherwiseSaid(source[s], target[t]));
        SameValue(static _ => true, static m => !m.IsArticle, otherUnits: true);
        YearsAcross.Match(ofSource, partnerOfSource, ofTarget, partnerOfTarget);
        Centuries(source, partnerOfSource, target);
        Centuries(target, partnerOfTarget, source);
        SharedScale.Match(source, partnerOfSource, target, partnerOfTarget);
        SharedScale.Match(target, partnerOfTarget, source, partnerOfSource);
        Echoes(ofTarget, partnerOfTarget, ofSource);
        Rows(ofSource, ofTarget);
        for (int t = 0; t < target.Count && !HasLonelyMagnitude; t++)
            HasLonelyMagnitude = partnerOfTarget[t] == -1 && target[t].Value >= 1000 && target[t].Form != NumberForm.Digits;
    }

    /// <summary>For each source number the index of its counterpart, -1 for none, -2 where it has one that is shared.</summary>
    internal IReadOnlyList<int> OfSource => partnerOfSource;

    /// <summary>The same for each target number.</summary>
    internal IReadOnlyList<int> OfTarget => partnerOfTarget;

    /// <summary>Whether the target has a magnitude or a large number in words that no number of the source is.</summary>
    internal bool HasLonelyMagnitude { get; }

    /// <summary>"1-0" is «یک صفر»: the word for one is no article there.</summary>
    private bool IsScoreInWords(int s)
    {
        const int dash = 3;
        int next = s + 1 < source.Count && source[s + 1].Start - source[s].End <= dash ? s + 1 : s > 0 && source[s].Start - source[s - 1].End <= dash ? s - 1 : -1;
        return next >= 0 && partnerOfSource[next] >= 0 && target[partnerOfSource[next]].Form != NumberForm.Digits;
    }

    private static int[] Lonely(int count)
    {
        int[] partners = new int[count];
        Array.Fill(partners, -1);
        return partners;
    }

    private void SameValue(Func<NumberMention, bool> ofSource, Func<NumberMention, bool> ofTarget, bool otherUnits = false)
    {
        Dictionary<(decimal, int), List<int>> free = [];
        for (int t = 0; t < target.Count; t++)
        {
            if (partnerOfTarget[t] == -1 && ofTarget(target[t]))
            {
                if (!free.TryGetValue(Key(target[t]), out List<int>? same))
                    free[Key(target[t])] = same = [];
                if (same.Count < MostLeftovers)
                    same.Add(t);
            }
        }

        for (int s = 0; free.Count > 0 && s < source.Count; s++)
        {
            if (partnerOfSource[s] != -1 || !ofSource(source[s]) || !free.TryGetValue(Key(source[s]), out List<int>? same))
                continue;
            int at = same.FindIndex(t => otherUnits || !UnitChanges.Conflict(sourceQuantities[s], targetQuantities[t]));
            if (at < 0)
                continue;
            Pair(s, same[at]);
            same.RemoveAt(at);
        }
    }

    private static (decimal Value, int Noughts) Key(NumberMention mention) => (mention.Value, mention.LeadingNoughts);

    private void Loosely(Func<int, int, bool> same)
    {
        List<int> left = Leftovers(partnerOfSource), right = Leftovers(partnerOfTarget);
        if (left.Count > MostLeftovers || right.Count > MostLeftovers)
            return;
        foreach (int s in left)
        {
            int t = right.FindIndex(r => partnerOfTarget[r] == -1 && same(s, r));
            if (t >= 0)
                Pair(s, right[t]);
        }
    }

    /// <summary>Feet and inches against metres, metres and centimetres against feet and inches.</summary>
    private void Compounds(IReadOnlyList<Quantity> ofSource, IReadOnlyList<Quantity> ofTarget)
    {
        List<Compound> there = Compound.All(ofTarget, partnerOfTarget), here = Compound.All(ofSource, partnerOfSource);
        foreach (Compound one in here)
        {
            if (there.Find(one.IsSame) is not { } other)
                continue;
            one.Mark(partnerOfSource);
            other.Mark(partnerOfTarget);
        }
    }

    /// <summary>A measure that repeats another in other units: 209 km (130 miles).</summary>
    private static void Echoes(IReadOnlyList<Quantity> mine, int[] ofMine, IReadOnlyList<Quantity> others)
    {
        if (others.Count > MostLeftovers)
            return;
        foreach (int m in Leftovers(ofMine).Take(MostLeftovers))
        {
            if (mine[m].Units.Count > 0 && others.Any(o => Conversion.IsSame(o, mine[m])))
                ofMine[m] = Shared;
        }
    }

    /// <summary>The century beside a decade, where the other side says the year.</summary>
    private static void Centuries(IReadOnlyList<NumberMention> mine, int[] ofMine, IReadOnlyList<NumberMention> others)
    {
        const int reach = 2;
        for (int m = 0; m < mine.Count && m < MostLeftovers; m++)
        {
            for (int n = Math.Max(0, m - reach); ofMine[m] == -1 && n < mine.Count && n <= m + reach; n++)
            {
                if (ofMine[n] >= 0 && SameNumber.IsCenturyOf(mine[m], mine[n], others[ofMine[n]]))
                    ofMine[m] = Shared;
            }
        }
    }

    /// <summary>A telephone number in one row of digits here and in groups there.</summary>
    private void Rows(IReadOnlyList<Quantity> ofSource, IReadOnlyList<Quantity> ofTarget)
    {
        DigitRow.Match(ofSource, partnerOfSource, ofTarget, partnerOfTarget);
        DigitRow.Match(ofTarget, partnerOfTarget, ofSource, partnerOfSource);
    }

    private static List<int> Leftovers(int[] partners)
    {
        List<int> left = [];
        for (int i = 0; i < partners.Length; i++)
        {
            if (partners[i] == -1)
                left.Add(i);
        }

        return left;
    }

    private void Pair(int s, int t) => (partnerOfSource[s], partnerOfTarget[t]) = (t, s);
}
