using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Releases;

/// <summary>An article that was to go out at one instant with another one.</summary>
public sealed record ReleaseCompanion(Article Article, CompanionState State, Withdrawal? TakenDown = null, Cancellation? Cancelled = null, Instant? MovedTo = null)
{
    /// <summary>Those of an article's newest publication, as they stand now; none where it goes out alone.</summary>
    public static IReadOnlyList<ReleaseCompanion> Of(Article article) => article.Newest is not { Release: { } release } newest
        ? []
        : [.. article.Story.Articles.Where(other => other != article).Select(other => Of(other, release, newest.At)).OfType<ReleaseCompanion>()];

    private static ReleaseCompanion? Of(Article other, string release, Instant at)
    {
        if (other.Publications.LastOrDefault(publication => publication.Release == release) is not { } planned)
            return null;
        if (other.TakenDown is { } down)
            return down.At < at ? new(other, CompanionState.TakenDown, TakenDown: down) : new(other, CompanionState.Together);
        if (other.Standing.Contains(planned))
            return new(other, CompanionState.Together);
        return other.Cancellations.LastOrDefault(cancelled => cancelled.Publication >= planned.Number) is { } off && (other.Newest is null || other.Newest.Number < planned.Number)
            ? new(other, CompanionState.OffSchedule, Cancelled: off)
            : new(other, CompanionState.Moved, MovedTo: other.Newest?.At);
    }
}

public enum CompanionState
{
    Together,
    OffSchedule,
    TakenDown,
    Moved,
}
