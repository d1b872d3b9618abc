using Dragoman.Memory;
using Dragoman.Similarity;
using Dragoman.Wire.Exchange;

namespace Dragoman.Web.Desk.Memory;

/// <param name="Pairs">The language pairs to choose among.</param>
/// <param name="Pair">The one that is looked in.</param>
/// <param name="Phrase">What was searched for; empty before anything was.</param>
/// <param name="Found">Null before anything was searched for.</param>
public sealed record MemorySearchView(IReadOnlyList<LanguagePair> Pairs, LanguagePair? Pair, Side Side, string Phrase, Concordance? Found);

/// <param name="Text">The text that was looked up; empty before any was.</param>
/// <param name="Matches">Null before anything was looked up.</param>
public sealed record MemoryLookUpView(IReadOnlyList<LanguagePair> Pairs, LanguagePair? Pair, string Text, IReadOnlyList<MemoryMatch>? Matches, Editions.Edition Home);

/// <param name="Imported">What came in just now; null where nothing did.</param>
/// <param name="File">The name of that file.</param>
/// <param name="Refused">Why nothing came in, or not all of it.</param>
public sealed record MemoryFilesView(IReadOnlyList<LanguagePair> Pairs, long Units, bool MayImport, ImportedMemory? Imported = null, string? File = null, string? Refused = null);
