using NodaTime;

namespace Dragoman.Notices;

public enum LetterState
{
    Waiting,
    Sent,

    /// <summary>It was tried often enough, or refused for good.</summary>
    GivenUp,

    /// <summary>Another took its place before it was sent.</summary>
    Withdrawn,
}

public enum LetterKind
{
    Notices,

    /// <summary>A link that lets its reader choose a password or a passkey.</summary>
    Invitation,
}

/// <summary>An e-mail to a person. It is worded when it is sent; its identity stays, so that who gets it twice sees one.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">What went wrong the last time, in words for whoever cares for the server.</param>
public sealed record Letter(string Id, string Account, LetterState State, int Attempts, Instant MadeAt, Instant NextAt, string? Problem, LetterKind Kind = LetterKind.Notices)
{
    /// <summary>How long after each failure it is tried again; after the last it is given up.</summary>
    internal static readonly IReadOnlyList<Duration> Waits =
        [Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(6), Duration.FromHours(12)];

    /// <summary>A program that took a letter and died is not waited for longer.</summary>
    internal static readonly Duration Lease = Duration.FromMinutes(5);
}
