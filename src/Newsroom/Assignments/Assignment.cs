using NodaTime;

namespace Dragoman.Assignments;

public enum AssignmentKind
{
    /// <summary>Somebody takes it.</summary>
    Claimed,

    /// <summary>Somebody gives it to another.</summary>
    HandedOver,

    /// <summary>Whoever had it lets go of it.</summary>
    Released,

    /// <summary>The last one was a slip: whoever had it before has it again.</summary>
    Undone,
}

/// <summary>Who has the work of a story in an edition from now on. The edition need not carry the story yet.</summary>
/// <param name="Number">Counts from 1 within the story and edition.</param>
/// <param name="Holder">The name of an account; null when nobody has it.</param>
/// <param name="Before">Who had it until now.</param>
/// <param name="Note">What the holder should know.</param>
public sealed record Assignment(string Story, string Edition, long Number, AssignmentKind Kind, string? Holder, string? Before, string? Note, Instant At, string By);
