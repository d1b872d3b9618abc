namespace Dragoman.Web.Site.Made;

/// <summary>How an article was made, as its signed record tells it.</summary>
/// <param name="Chain">From the original down to this article.</param>
/// <param name="Writers">Who wrote or confirmed it; empty where the newsroom names nobody.</param>
/// <param name="Drafted">The blocks that began as machine drafts, machine by machine.</param>
/// <param name="LeftOut">Blocks of the source that this edition does not carry.</param>
/// <param name="LeftOutCount">How many, as the edition writes numbers.</param>
/// <param name="Added">Blocks that stand in no source.</param>
/// <param name="Waiting">Blocks whose source was changed since they were translated.</param>
/// <param name="Corrections">What was put right or went on, the newest first.</param>
/// <param name="CompareAddress">Of the page that shows source and translation side by side; null where there is none.</param>
/// <param name="VerifyAddress">Of the page that checks this one; null where nobody answers.</param>
public sealed record MadeView(
    IReadOnlyList<MadeStep> Chain,
    IReadOnlyList<string> Writers,
    IReadOnlyList<MadeDraft> Drafted,
    IReadOnlyList<MadeOmission> LeftOut,
    string LeftOutCount,
    IReadOnlyList<BlockLink> Added,
    IReadOnlyList<BlockLink> Waiting,
    IReadOnlyList<Articles.CorrectionView> Corrections,
    SignatureView Signature,
    string? CompareAddress,
    string? VerifyAddress)
{
    public string Names => string.Join(" · ", Writers);

    /// <summary>How this edition calls the one that it was translated from; null for an original.</summary>
    public string? Source => Chain.Count > 1 ? Chain[^2].Outlet : null;
}

/// <summary>One edition's part in it.</summary>
/// <param name="Outlet">How this edition calls that one.</param>
/// <param name="Address">Its page; null for this one and for what readers cannot see.</param>
/// <param name="Source">The edition that it was translated from; null for the original.</param>
/// <param name="Versions">The versions of the source that the blocks were made from: "3" or "3, 5".</param>
/// <param name="Published">When its present text was published; null where that is not known.</param>
public sealed record MadeStep(string Outlet, string Language, string? Address, string? Source, string Versions, DateView? Published)
{
    public OriginView Edition => new(Outlet, Language, Address);
}

/// <param name="Machine">Its name, with the model where it has one.</param>
/// <param name="ConfirmedBy">Who read and confirmed them; empty where the newsroom names nobody.</param>
public sealed record MadeDraft(string Machine, IReadOnlyList<BlockLink> Blocks, IReadOnlyList<string> ConfirmedBy)
{
    public string Names => string.Join(" · ", ConfirmedBy);
}

/// <param name="Reason">Null where the newsroom does not tell.</param>
public sealed record MadeOmission(string? Reason);

/// <summary>A block by its first words.</summary>
public sealed record BlockLink(string Id, string Opening);

/// <param name="State">Whether the record's signature holds and the text is what was signed.</param>
/// <param name="Signed">When the newsroom signed it.</param>
/// <param name="Key">The key that signed.</param>
/// <param name="Record">Address of the record.</param>
public sealed record SignatureView(SignatureState State, DateView? Signed = null, string? Key = null, string? Record = null)
{
    public bool Holds => State == SignatureState.Holds;

    public bool IsMissing => State == SignatureState.Missing;
}

public enum SignatureState
{
    Missing,
    Holds,
    Broken,
}
