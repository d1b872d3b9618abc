using Dragoman.Identity;

namespace Dragoman.Editions;

/// <summary>What an edition asks for before a text of it becomes public, and what its readers are told.</summary>
public sealed record ReleaseRules
{
    /// <summary>The least role that may publish, schedule and take down.</summary>
    public Role Publisher { get; init; } = Role.Editor;

    /// <summary>Nothing goes out that only its writer has read: somebody else approves the text first.</summary>
    public bool SecondEyes { get; init; }

    /// <summary>What open errors of the fidelity check do to a publication.</summary>
    public FindingsGate Findings { get; init; }

    /// <summary>A translation may go out before its original.</summary>
    public bool BeforeOriginal { get; init; }

    /// <summary>A translation may go out while blocks are drafts or untranslated: what is missing is left off the page.</summary>
    public bool Unsettled { get; init; } = true;

    /// <summary>Readers of a translation are told of a correction of its source until the edition has carried it.</summary>
    public bool CorrectionNotice { get; init; } = true;

    /// <summary>Readers are told who wrote, translated and confirmed.</summary>
    public bool ShowNames { get; init; }

    /// <summary>Readers are told why a paragraph of the source was left out.</summary>
    public bool ShowReasons { get; init; } = true;

    /// <summary>Editions of one group publish a story for the first time together, at one instant; null: on its own.</summary>
    public string? Together { get; init; }

    public bool LetPublish(Account account, string edition) => account.RoleIn(edition) >= Publisher;
}

public enum FindingsGate
{
    /// <summary>The desk asks for a mend or a waiver of each error; a command publishes and says what is open.</summary>
    Ask,

    /// <summary>Nothing goes out with an open error, from the desk or by a command.</summary>
    Block,

    /// <summary>It goes out; whoever publishes is told.</summary>
    Warn,

    /// <summary>Nobody is asked or told when something is published.</summary>
    Off,
}
