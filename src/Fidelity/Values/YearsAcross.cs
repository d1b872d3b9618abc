using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>A year alone, in the calendars of the two sides: ۱۴۰۵ is 2026 and 2027.</summary>
internal static class YearsAcross
{
    private const int Most = 200;

    /// <summary>Pairs the years that are left over; one of two years that a year of the other side spans needs no other.</summary>
    internal static void Match(IReadOnlyList<Quantity> source, int[] ofSource, IReadOnlyList<Quantity> target, int[] ofTarget)
    {
        if (source.Count > Most || target.Count > Most)
            return;
        for (int s = 0; s < source.Count; s++)
        {
            for (int t = 0; t < target.Count && ofSource[s] == -1; t++)
            {
                if (ofTarget[t] == -1 && Meet(source[s], target[t]))
                    (ofSource[s], ofTarget[t]) = (t, s);
            }
        }

        Echo(source, ofSource, target);
        Echo(target, ofTarget, source);
    }

    private static void Echo(IReadOnlyList<Quantity> mine, int[] ofMine, IReadOnlyList<Quantity> others)
    {
        for (int m = 0; m < mine.Count; m++)
        {
            if (ofMine[m] == -1 && others.Any(o => Meet(mine[m], o)))
                ofMine[m] = ValueMatching.Shared;
        }
    }

    private static bool Meet(Quantity one, Quantity other) =>
        IsYear(one) && IsYear(other) && (Overlap(one.Number.Value, other.Number.Value) || Overlap(other.Number.Value, one.Number.Value));

    private static bool IsYear(Quantity quantity) =>
        quantity is { Number: { Form: NumberForm.Digits, Scale: 1, Value: >= 1250 and < 2100 } } && quantity.Number.Value % 1 == 0
        && quantity.Units.All(u => u.Dimension == Dimension.Duration);

    /// <summary>A Solar Hijri year begins in March; an Islamic one is eleven days shorter, and 1 Muharram 1447 was 26 June 2025.</summary>
    private static bool Overlap(decimal hijri, decimal gregorian)
    {
        const decimal solar = 621, islamicYear = 0.970224m, islamicEpoch = 621.5643m;
        if (hijri >= 1500 || gregorian < 1850)
            return false;
        decimal begins = islamicEpoch + ((hijri - 1) * islamicYear);
        return gregorian - hijri is solar or solar + 1 || (hijri >= 1350 && gregorian is var year && year >= Math.Floor(begins) && year <= Math.Floor(begins + islamicYear));
    }
}
