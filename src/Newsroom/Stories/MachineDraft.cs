namespace Dragoman.Stories;

/// <summary>
/// What a block says of itself when no person wrote its first text: a machine translated it, or the memory had it. It stays with the
/// block for good; what changes is whether a person has read it.
/// </summary>
public sealed record MachineDraft
{
    /// <summary>Who made it, as people know it: <c>DeepL</c>, <c>memory</c>.</summary>
    public required string Provider { get; init; }

    public string? Model { get; init; }

    /// <summary>In milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>Of the text as it arrived: a block with another text was edited since.</summary>
    public required string Digest { get; init; }

    /// <summary>False for a text that people had confirmed elsewhere and that was only put here.</summary>
    public bool ByMachine { get; init; } = true;

    /// <summary>The person who read it and says that it fits its source; null until then.</summary>
    public string? ConfirmedBy { get; init; }
}
