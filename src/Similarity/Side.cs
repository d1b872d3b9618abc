namespace Dragoman.Similarity;

/// <summary>One half of a translation unit.</summary>
public enum Side
{
    /// <summary>What was translated.</summary>
    Source,

    /// <summary>The translation.</summary>
    Target,
}
