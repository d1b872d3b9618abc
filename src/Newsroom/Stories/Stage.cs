using NodaTime;

namespace Dragoman.Stories;

/// <summary>How far a text is that readers do not have yet.</summary>
public enum Stage
{
    Draft,
    Review,
    Ready,
}

public enum StageStep
{
    SentToReview,
    SentBack,
    Approved,
}

/// <summary>Somebody moves a text on, or back.</summary>
/// <param name="Follows">The number of the publication that was the newest then, 0 before the first: each publication ends a round.</param>
/// <param name="Reading">The text as it read then, by its digest.</param>
public sealed record StageAct(StageStep Step, long Follows, string Reading, string? Note, Instant At, string By);
