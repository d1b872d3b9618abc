namespace Dragoman.Wire.Formats.Bilingual;

/// <summary>One block: what is to be translated, and how far its translation is.</summary>
public sealed record BilingualUnit
{
    /// <summary>The source block's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the block is in the article (<c>headline</c>, <c>list-item</c>); null when the file does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The digest of the source text that was exported, by which a block that has changed since is known.</summary>
    public string? Digest { get; init; }

    /// <summary>The digest of the translation that was exported; null when there was none. Somebody may have changed it since.</summary>
    public string? Seen { get; init; }

    public required MarkedText Source { get; init; }

    public MarkedText? Target { get; init; }

    public BilingualState State { get; init; }

    /// <summary>The translation was made from an earlier text of the source.</summary>
    public bool IsStale { get; init; }

    /// <summary>The most characters that the translation may have.</summary>
    public int? MaxLength { get; init; }

    public IReadOnlyList<BilingualNote> Notes { get; init; } = [];

    /// <summary>Earlier translations of the same or a similar text, best first.</summary>
    public IReadOnlyList<BilingualMatch> Matches { get; init; } = [];

    public bool Equals(BilingualUnit? other) =>
        other is not null && (Id, Kind, Digest, Seen, Source, Target, State, IsStale, MaxLength) == (other.Id, other.Kind, other.Digest, other.Seen, other.Source, other.Target, other.State, other.IsStale, other.MaxLength)
        && Notes.SequenceEqual(other.Notes) && Matches.SequenceEqual(other.Matches);

    public override int GetHashCode() => HashCode.Combine(Id, Source, Target, State);
}

/// <summary>The states that XLIFF 2 has; 1.2 has more, which come down to these.</summary>
public enum BilingualState
{
    /// <summary>Not translated, or a translation that needs work.</summary>
    Initial,
    Translated,
    Reviewed,
    Final,
}

/// <param name="From">Who says so; null when the file does not tell.</param>
public sealed record BilingualNote(string Text, string? From = null);

/// <param name="Score">How alike the sources are, 0 to 100; null when the file does not say.</param>
/// <param name="Origin">Where the match was found, in its finder's words.</param>
/// <param name="ByMachine">Proposed by machine translation.</param>
public sealed record BilingualMatch(MarkedText Source, MarkedText Target, decimal? Score = null, string? Origin = null, bool ByMachine = false);
