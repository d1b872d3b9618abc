using NodaTime;
using NodaTime.Text;

namespace Dragoman.Editions;

/// <summary>Wall-clock times of a zone, said so that nobody can mistake them, and read where clocks are put forward or back.</summary>
public static class ZonedTimes
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private static readonly LocalDateTimePattern[] Read =
    [
        .. new[] { "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd HH:mm:ss" }.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>"2026-11-25 09:00 Europe/Paris (08:00 UTC)"; the day is said twice where UTC has another one.</summary>
    public static string Say(Instant at, string zone)
    {
        var (there, utc) = (at.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime, at.InUtc().LocalDateTime);
        if (zone is "UTC" or "Etc/UTC")
            return $"{Text(utc)} UTC";
        return $"{Text(there)} {zone} ({(there.Date == utc.Date ? Text(utc)["uuuu-MM-dd ".Length..] : Text(utc))} UTC)";
    }

    /// <summary>A local date and time as forms and people write it; null when it is none.</summary>
    public static LocalDateTime? Parse(string given) => Read.Select(pattern => pattern.Parse(given.Trim()))
        .Where(read => read.Success).Select(read => (LocalDateTime?)read.Value).FirstOrDefault();

    /// <summary>The instant of a wall-clock time in a zone.</summary>
    /// <param name="later">Which of the two, where clocks are put back and the time comes twice; null to be asked.</param>
    /// <exception cref="RefusedException">The time never comes, or comes twice and nobody said which is meant.</exception>
    public static Instant InstantOf(LocalDateTime local, string zone, bool? later = null)
    {
        var mapped = DateTimeZoneProviders.Tzdb[zone].MapLocal(local);
        return mapped.Count switch
        {
            1 => mapped.Single().ToInstant(),
            0 => throw new RefusedException(
                $"{new WallTime(local)} does not come in {zone}: clocks are put forward there, from {new WallTime(mapped.EarlyInterval.IsoLocalEnd)} to {new WallTime(mapped.LateInterval.IsoLocalStart)}.",
                $"Choose a time from {new WallTime(mapped.LateInterval.IsoLocalStart)} on."),
            _ when later is { } second => (second ? mapped.Last() : mapped.First()).ToInstant(),
            _ => throw new AmbiguousTimeException(local, zone, mapped.First(), mapped.Last()),
        };
    }

    internal static string Text(LocalDateTime time) => (time.Second == 0 ? Minutes : Seconds).Format(time);
}

/// <summary>A moment and the zone it is said in, as an argument of a sentence: whoever shows it chooses calendar and digits.</summary>
public sealed record ZonedMoment(Instant At, string Zone)
{
    public override string ToString() => ZonedTimes.Say(At, Zone);
}

/// <summary>The same without a zone.</summary>
public sealed record WallTime(LocalDateTime Time)
{
    public override string ToString() => ZonedTimes.Text(Time);
}

/// <summary>A wall-clock time comes twice, because clocks are put back: somebody has to say which one is meant.</summary>
public sealed class AmbiguousTimeException(LocalDateTime local, string zone, ZonedDateTime first, ZonedDateTime second) : Exception(
    $"{ZonedTimes.Text(local)} comes twice in {zone}, because clocks are put back: first at {ZonedTimes.Text(first.ToInstant().InUtc().LocalDateTime)} UTC, then at {ZonedTimes.Text(second.ToInstant().InUtc().LocalDateTime)} UTC. "
    + $"Say which with its offset: {first.Offset} or {second.Offset}.")
{
    public ZonedDateTime First => first;

    public ZonedDateTime Second => second;
}
