namespace Dragoman.Media;

/// <summary>A picture as it was handed in. Its identity is the digest of its bytes.</summary>
public sealed record Picture(string Id, string MediaType, int Width, int Height)
{
    /// <summary>What the picture shows, for those who do not see it: language → text.</summary>
    public IReadOnlyDictionary<string, string> Alt { get; init; } = new Dictionary<string, string>();

    /// <summary>Who holds the rights.</summary>
    public string? Credit { get; init; }

    public string AltIn(string language) => Alt.GetValueOrDefault(language, "");
}
