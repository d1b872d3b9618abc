using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>Folds character by character, as <see cref="Folding.ForMatching"/> does with each alone: for readers that need to be fast.</summary>
internal static class QuickFold
{
    private const char Dropped = '\0';

    // Latin, Greek, Cyrillic, Hebrew and Arabic; then Latin with marks and general punctuation; then presentation forms and full width.
    private static readonly ImmutableArray<char> Low = Fill('\u0000', '\u07FF');
    private static readonly ImmutableArray<char> Middle = Fill('\u1E00', '\u206F');
    private static readonly ImmutableArray<char> High = Fill('\uFB00', '\uFFEF');

    /// <summary>The folded character, or U+0000 for one that folding drops. What folds to several characters, and other scripts, stay as they are.</summary>
    internal static char Of(char c) => c switch
    {
        <= '\u07FF' => Low[c],
        >= '\u1E00' and <= '\u206F' => Middle[c - '\u1E00'],
        >= '\uFB00' and <= '\uFFEF' => High[c - '\uFB00'],
        _ => c,
    };

    private static ImmutableArray<char> Fill(char first, char last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(c => Fold((char)c))];

    private static char Fold(char c)
    {
        if (char.IsWhiteSpace(c))
            return c;
        string folded = Folding.ForMatching(c.ToString());
        return folded.Length switch
        {
            0 => Dropped,
            1 => folded[0],
            _ => c,
        };
    }
}
