namespace Dragoman.Similarity;

/// <summary>Where a phrase was found.</summary>
/// <param name="Whole">How many units hold it as whole words.</param>
/// <param name="Inside">How many others hold it inside of words.</param>
/// <param name="Units">The numbers of the first units.</param>
public sealed record PhraseHits(int Whole, int Inside, IReadOnlyList<int> Units);
