using NodaTime;

namespace Dragoman.Editions;

public sealed class ZonedTimesTests
{
    [Theory]
    [InlineData("2026-11-25T08:00:00Z", "Europe/Paris", "2026-11-25 09:00 Europe/Paris (08:00 UTC)")]
    [InlineData("2026-11-25T22:30:15Z", "Asia/Tehran", "2026-11-26 02:00:15 Asia/Tehran (2026-11-25 22:30:15 UTC)")]
    [InlineData("2026-11-25T08:00:00Z", "UTC", "2026-11-25 08:00 UTC")]
    public void An_instant_is_said_in_its_zone_and_in_UTC(string instant, string zone, string said) =>
        Assert.Equal(said, ZonedTimes.Say(NodaTime.Text.InstantPattern.General.Parse(instant).Value, zone));

    [Fact]
    public void A_time_that_clocks_leap_over_is_refused_with_the_next_one_that_comes()
    {
        var refused = Assert.Throws<RefusedException>(() => ZonedTimes.InstantOf(ZonedTimes.Parse("2026-03-29T02:30")!.Value, "Europe/Paris"));
        Assert.Contains("2026-03-29 02:30 does not come in Europe/Paris: clocks are put forward there, from 2026-03-29 02:00 to 2026-03-29 03:00", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_comes_twice_is_asked_about()
    {
        var local = ZonedTimes.Parse("2026-10-25 02:30")!.Value;
        var twice = Assert.Throws<AmbiguousTimeException>(() => ZonedTimes.InstantOf(local, "Europe/Paris"));
        Assert.Contains("first at 2026-10-25 00:30 UTC, then at 2026-10-25 01:30 UTC", twice.Message, StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), ZonedTimes.InstantOf(local, "Europe/Paris", later: false));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 30), ZonedTimes.InstantOf(local, "Europe/Paris", later: true));
    }
}
