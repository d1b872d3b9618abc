namespace Dragoman.Stories;

/// <summary>How far a translated block is. Stale and untranslated are not written down: they follow from the texts.</summary>
public enum BlockProgress
{
    Draft,
    Confirmed,
}

/// <summary>The unit of writing, translation and staleness. Its identity survives edits and moves.</summary>
public sealed record Block
{
    public required string Id { get; init; }

    public required BlockKind Kind { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>The picture above a caption.</summary>
    public string? Picture { get; init; }

    /// <summary>What a translated block was made from; null in an original, and for a block that the edition added.</summary>
    public CarriedFrom? Carried { get; init; }

    /// <summary>The source blocks that it was made from besides, where it says in one what they say in several.</summary>
    public IReadOnlyList<CarriedFrom> AlsoCarried { get; init; } = [];

    /// <summary>All that it was made from.</summary>
    public IEnumerable<CarriedFrom> Carriages => Carried is null ? [] : AlsoCarried.Prepend(Carried);

    public BlockProgress Progress { get; init; }

    /// <summary>
    /// Texts of this block that say the same to a translator: digest of a cosmetic variant → digest of the text it varies.
    /// </summary>
    public IReadOnlyDictionary<string, string> Cosmetic { get; init; } = new Dictionary<string, string>();

    /// <summary>Texts that somebody else saved at the same time, kept until a person chooses.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    /// <summary>Findings that a person lets stand.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>How it began, where no person wrote its first text.</summary>
    public MachineDraft? Drafted { get; init; }

    /// <summary>No person has confirmed yet what was drafted without one: it cannot be published.</summary>
    public bool AwaitsReading => Drafted is { ConfirmedBy: null };

    public string Digest => Stories.Digest.OfText(Text);

    /// <summary>Whether a translation that was made from the text of that digest still says what this block says.</summary>
    public bool SaysTheSameAs(string digest) =>
        MeansTheSame(digest, Digest);

    internal bool MeansTheSame(string digest, string other) => string.Equals(Meaning(digest), Meaning(other), StringComparison.Ordinal);

    private string Meaning(string digest) => Cosmetic.GetValueOrDefault(digest, digest);

    /// <summary>The block, its text declared a cosmetic variant of an earlier one: translators need not look at it.</summary>
    public Block AsVariantOf(Block before) => SaysTheSameAs(before.Digest)
        ? this
        : this with { Cosmetic = new Dictionary<string, string>(Cosmetic, StringComparer.Ordinal) { [Digest] = before.Meaning(before.Digest) } };
}

/// <summary>What a translated block records of its source.</summary>
/// <param name="Block">The source block.</param>
/// <param name="Digest">Of the source text that the translation was made from.</param>
/// <param name="Revision">The revision of the source article that held that text.</param>
/// <param name="Origin">In a relay: digest of the text at the head of the chain that was known then.</param>
public sealed record CarriedFrom(string Block, string Digest, long Revision, string? Origin = null);

/// <summary>A text that lost no race: it is kept beside the block until somebody chooses.</summary>
public sealed record Variant(string Text, string By, long At)
{
    public IReadOnlyList<Mark> Marks { get; init; } = [];
}

/// <summary>A source block that this edition leaves out on purpose.</summary>
public sealed record LeftOut(string Block, string Reason, string By);
