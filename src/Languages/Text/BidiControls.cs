using System.Buffers;

namespace Dragoman.Languages;

/// <summary>
/// The controls that reorder text invisibly (UAX #9: embeddings and overrides U+202A to U+202E, isolates U+2066 to U+2069). Stored text
/// must not hold them; LRM, RLM, ZWNJ and ZWJ are no danger and stay.
/// </summary>
public static class BidiControls
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Where the first of the controls stands.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its index in UTF-16 units, or -1.</returns>
    public static int IndexOfForbidden(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Forbidden);
    }

    /// <summary>Takes the controls out.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text without them; the same string when it has none.</returns>
    public static string Strip(string text) =>
        IndexOfForbidden(text) < 0 ? text : string.Concat(text.Where(c => !Forbidden.Contains(c)));
}
