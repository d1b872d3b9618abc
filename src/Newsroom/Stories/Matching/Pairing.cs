namespace Dragoman.Stories.Matching;

/// <summary>Which blocks of a translation carry which blocks of its source.</summary>
/// <param name="SourceOf">For each block of the translation the index of its source block, or null where it was added.</param>
/// <param name="Untranslated">The source blocks that no block of the translation carries, in order.</param>
/// <param name="InOrder">The counts agree and the blocks pair one to one in order.</param>
public sealed record Pairing(IReadOnlyList<int?> SourceOf, IReadOnlyList<int> Untranslated, bool InOrder);
