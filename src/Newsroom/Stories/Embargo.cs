using Dragoman.Editions;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>Somebody outside asked that nothing of a story be published before an instant; or such a wish was lifted.</summary>
/// <param name="Until">The first instant at which it may be published; null where an embargo is lifted.</param>
/// <param name="Zone">The zone in which whoever asked for it said the time.</param>
/// <param name="AskedBy">Who asked for it: a ministry, a journal.</param>
public sealed record Embargo(Instant? Until, string Zone, string AskedBy, string Reason, Instant At, string By)
{
    public bool HoldsAt(Instant now) => Until > now;

    /// <summary>As it was said, and in UTC: "2026-11-25 09:00 Europe/Paris (08:00 UTC)".</summary>
    public string Said => Until is { } until ? ZonedTimes.Say(until, Zone) : "";
}
