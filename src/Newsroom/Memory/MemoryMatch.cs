using Dragoman.Stories.Matching;

namespace Dragoman.Memory;

/// <summary>How a unit answers a text, best first.</summary>
public enum MatchKind
{
    /// <summary>The same text between the same neighbours.</summary>
    InContext,

    /// <summary>The same text.</summary>
    Exact,

    /// <summary>A text that resembles it.</summary>
    Fuzzy,
}

/// <summary>A unit that answers a text.</summary>
/// <param name="Kind">How.</param>
/// <param name="Score">1 - edits / characters of the longer text, both as readers take them.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Difference">From the unit's source to the text asked for.</param>
/// <param name="Suggestion">The unit's translation, with what could be adapted put in its place.</param>
/// <param name="Adapted">What was put in place of what; empty where the suggestion is the translation as it was.</param>
public sealed record MemoryMatch(
    MatchKind Kind, double Score, MemoryUnit Unit, IReadOnlyList<Change> Difference, string Suggestion, IReadOnlyList<Replacement> Adapted);

/// <summary>Words of a translation that were replaced, because a number, date or name differs in the source.</summary>
public sealed record Replacement(string From, string To);
