namespace Dragoman.Memory;

/// <summary>Where a phrase stands in the memory.</summary>
/// <param name="Whole">How many units hold it as whole words.</param>
/// <param name="Inside">How many others hold it inside of words.</param>
/// <param name="Lines">The first of them.</param>
public sealed record Concordance(int Whole, int Inside, IReadOnlyList<ConcordanceLine> Lines);
