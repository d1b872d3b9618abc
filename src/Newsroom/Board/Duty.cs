namespace Dragoman.Board;

/// <summary>What an edition has to do with a story, as it follows from the texts alone.</summary>
public enum Duty
{
    /// <summary>The story was killed, and nobody of the edition has said that they know.</summary>
    Withdrawn,

    /// <summary>The source has changed since.</summary>
    Stale,

    /// <summary>The edition does not carry the story yet.</summary>
    ToCarry,

    /// <summary>The edition's own report is being written or changed.</summary>
    Writing,
    Translating,

    /// <summary>The text is whole and waits for somebody to let it go out.</summary>
    Reviewing,

    /// <summary>Readers have it, or will have it at its time.</summary>
    Public,

    /// <summary>Nothing is left to do: killed, taken down, or left out on purpose.</summary>
    Closed,
}

/// <summary>Where a card lies on the board at an instant.</summary>
public enum BoardState
{
    NeedsAttention,
    ToCarry,
    Writing,
    InTranslation,
    InReview,
    Scheduled,
    Published,
    Closed,
}
