using Dragoman.Languages;

namespace Dragoman.Fidelity;

/// <summary>Compares two times of day.</summary>
internal static class ClockComparison
{
    private const int Day = 24 * 60;

    /// <summary>The same by any reading of both; in two zones, the same instant.</summary>
    internal static DateAgreement Of(ClockMention a, ClockMention b) =>
        a.Minutes.Intersect(b.Minutes).Any() || SameInstant(a, b) ? DateAgreement.Same : DateAgreement.Different;

    private static bool SameInstant(ClockMention a, ClockMention b) =>
        a.ZoneOffsets.Any(x => b.ZoneOffsets.Any(y =>
            a.Minutes.Any(m => b.Minutes.Any(n => (m - x - n + y) % Day == 0))));
}
