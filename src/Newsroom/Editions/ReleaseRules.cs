namespace Dragoman.Editions;

/// <summary>What an edition may publish without asking further.</summary>
public sealed record ReleaseRules
{
    /// <summary>A translation may go out before its original.</summary>
    public bool BeforeOriginal { get; init; }

    /// <summary>A translation may go out while blocks are drafts or untranslated: what is missing is left off the page.</summary>
    public bool Unsettled { get; init; } = true;
}
