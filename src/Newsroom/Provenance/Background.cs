using Dragoman.Stories;

namespace Dragoman.Provenance;

/// <summary>What stands behind a publication when it is signed.</summary>
/// <param name="Source">Digest of the record of what readers of the source have then; null for an original, or where they have nothing yet.</param>
/// <param name="SourcePublication">That publication of the source.</param>
/// <param name="SourceContent">Its text.</param>
/// <param name="Previous">Digest of the record that this one replaces.</param>
/// <param name="Writers">The people who wrote or confirmed something of the article, in the order in which they came to it.</param>
public sealed record Background(string? Source, Publication? SourcePublication, Content? SourceContent, string? Previous, IReadOnlyList<string> Writers);
