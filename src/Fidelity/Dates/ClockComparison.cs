using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>Compares two times of day.</summary>
internal static class ClockComparison
{
    private const int Day = 24 * 60;
    private const int SummerTime = 60;

    /// <summary>The same by any reading of both; where both name a zone, the same instant.</summary>
    internal static DateAgreement Of(ClockMention a, ClockMention b) =>
        SameInstant(a, b) || (MayShareZone(a, b) && a.Minutes.Intersect(b.Minutes).Any()) ? DateAgreement.Same : DateAgreement.Different;

    /// <summary>Summer time is often left to the reader: BST is called GMT.</summary>
    private static bool MayShareZone(ClockMention a, ClockMention b) =>
        a.ZoneOffsets.IsEmpty || b.ZoneOffsets.IsEmpty || a.ZoneOffsets.Any(x => b.ZoneOffsets.Any(y => Math.Abs(x - y) <= SummerTime));

    private static bool SameInstant(ClockMention a, ClockMention b) =>
        a.ZoneOffsets.Any(x => b.ZoneOffsets.Any(y =>
            a.Minutes.Any(m => b.Minutes.Any(n => (m - x - n + y) % Day == 0))));
}
