using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Two numbers that are both there, but each where the other belongs.</summary>
internal static class ChangedPlaces
{
    private const int MostNumbers = 16;

    // A dash, with spaces.
    private const int Gap = 3;

    internal static Finding? Find(TextPair pair, IReadOnlyList<Quantity> source, IReadOnlyList<Quantity> target, ValueMatching matching)
    {
        List<int> paired = [];
        for (int s = 0; s < source.Count && paired.Count < MostNumbers; s++)
        {
            if (matching.OfSource[s] >= 0 && target[matching.OfSource[s]].Number.Form == NumberForm.Digits)
                paired.Add(s);
        }

        for (int i = 0; i < paired.Count; i++)
        {
            for (int j = i + 1; j < paired.Count; j++)
            {
                Quantity one = source[paired[i]], other = source[paired[j]];
                Quantity ones = target[matching.OfSource[paired[i]]], others = target[matching.OfSource[paired[j]]];
                if (one.Number.Value == other.Number.Value)
                    continue;
                int straight = Likeness(one, ones) + Likeness(other, others), crossed = Likeness(one, others) + Likeness(other, ones);
                bool inverted = ones.Number.Start > others.Number.Start && !IsFree(pair, one.Number, ones.Number, other.Number, others.Number);
                if (crossed > straight || (crossed == straight && (inverted || TakesTheYear(one.Number, ones.Number, other.Number, others.Number) || TakesTheYear(other.Number, others.Number, one.Number, ones.Number))))
                    return new Finding(FindingKind.Number, crossed > straight ? Severity.Error : Severity.Warning, $"{Said(pair.Target, ones)} and {Said(pair.Target, others)} may have changed places.", At(one), At(ones));
            }
        }

        return null;
    }

    /// <summary>Years and codes stand where the language likes; scores and ranges are turned round in some scripts from right to left.</summary>
    private static bool IsFree(TextPair pair, NumberMention one, NumberMention ones, NumberMention other, NumberMention others) =>
        (one.IsYear && ones.IsYear && !others.IsInYearPlace)
        || (other.IsYear && others.IsYear && !ones.IsInYearPlace)
        || IsTime(one, ones) != IsTime(other, others)
        || one.LeadingNoughts + other.LeadingNoughts > 0
        || (IsTurned(pair) && Math.Max(ones.Start - others.End, others.Start - ones.End) <= Gap && other.Start - one.End <= Gap);

    /// <summary>A year that stands as a count, while the count stands as a year.</summary>
    private static bool TakesTheYear(NumberMention year, NumberMention years, NumberMention count, NumberMention counts) =>
        // In a range of years the words stand at one end.
        Math.Abs(year.Start - count.Start) > year.Length + Gap && year.IsYear && !years.IsInYearPlace && !count.IsInYearPlace && counts.IsInYearPlace;

    private static bool IsTime(NumberMention one, NumberMention other) => one is { IsClockLike: true, Value: not 0 } && other.IsClockLike;

    // Persian and Urdu newsrooms write 0-1 for 1-0 as often as not; Arabic and Hebrew ones keep the order.
    private static bool IsTurned(TextPair pair) => pair.Source.Language.Language is "fa" or "prs" or "ur" || pair.Target.Language.Language is "fa" or "prs" or "ur";

    /// <summary>How well the words beside two numbers agree.</summary>
    private static int Likeness(Quantity one, Quantity other)
    {
        if (one.Units.Count == 0 || other.Units.Count == 0)
            return one.Units.Count == other.Units.Count ? 0 : -1;
        return one.Units.Any(a => other.Units.Any(b => a.Dimension == b.Dimension)) ? 2 : -2;
    }

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);

    private static string Said(Side side, Quantity quantity) => At(quantity).Of(side.Text);
}
