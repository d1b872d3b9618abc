namespace Dragoman.Changes;

/// <summary>What happened to a story.</summary>
public enum ChangeKind
{
    Filed,

    /// <summary>A translation was begun.</summary>
    Carried,

    /// <summary>An article has a new text, or the same with another progress.</summary>
    Revision,
    Publication,
    Correction,
    Kill,
    Takedown,
    Acknowledgement,

    /// <summary>A finding was waived; the revision that says so is not told apart from it.</summary>
    Waiver,
    Urgency,
    Section,
    Stage,
    Claim,
    HandOver,
    Release,
    Comment,
}
