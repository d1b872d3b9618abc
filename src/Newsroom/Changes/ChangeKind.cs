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

    /// <summary>The byline names others than before, or an edition calls them otherwise; the subject is the names before, one a line.</summary>
    Byline,
    Stage,
    Claim,
    HandOver,

    /// <summary>An embargo was set or lifted.</summary>
    Embargo,

    /// <summary>A publication was taken off the schedule.</summary>
    OffSchedule,

    /// <summary>Translators have seen a legal change of their source.</summary>
    LegalAcknowledgement,
    Release,
    Comment,
}
