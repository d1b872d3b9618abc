using NodaTime;

namespace Dragoman.Stories;

public enum PublicationKind
{
    First,
    Update,
    Correction,
}

/// <summary>What the editor says of a change to a source. It decides what goes stale and how urgently.</summary>
public enum ChangeType
{
    Cosmetic,
    Factual,
    Update,
    Legal,
}

/// <summary>A revision made public.</summary>
/// <param name="At">The instant from which readers see it; in the future, it is withheld until then.</param>
/// <param name="RecordedAt">When the newsroom decided it.</param>
/// <param name="Release">The same for publications of several editions that were decided as one; null for one alone.</param>
public sealed record Publication(
    long Number,
    long Revision,
    PublicationKind Kind,
    ChangeType? Change,
    string? Note,
    Instant At,
    Instant RecordedAt,
    string By,
    string? Release = null);

/// <summary>A publication was taken off the schedule before it was due.</summary>
/// <param name="Publication">Its number.</param>
public sealed record Cancellation(long Publication, Instant At, string By);
