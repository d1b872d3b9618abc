using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>
/// How far a text may be from a query of m characters, and what that leaves in common. The score is 1 - distance / max(m, n), the
/// distance being Levenshtein's over the characters of the normalised texts.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Allowance(int queryLength, int percent)
{
    internal int QueryLength => queryLength;

    /// <summary>The shortest text that can reach the score: it lacks at least m - n characters.</summary>
    internal int Shortest => (int)((((long)queryLength * percent) + 99) / 100);

    /// <summary>The longest text that can reach the score: it has at least n - m characters too many.</summary>
    internal int Longest => (int)Math.Min((long)queryLength * 100 / percent, int.MaxValue);

    /// <summary>The most edits between the query and a text of n characters that reaches the score.</summary>
    internal int Edits(int length) => (int)((long)Math.Max(queryLength, length) * (100 - percent) / 100);

    /// <summary>
    /// How far ahead of its place in the query a character may stand in the text. A way through the matrix that leaves the diagonal by s
    /// and ends on diagonal n - m costs at least s + |s - (n - m)| edits (Ukkonen 1985).
    /// </summary>
    internal int Ahead(int length) => (Edits(length) + length - queryLength) / 2;

    /// <summary>How far behind its place in the query a character may stand in the text.</summary>
    internal int Behind(int length) => (Edits(length) - (length - queryLength)) / 2;

    /// <summary>
    /// How many of the query's m - 1 pairs of neighbouring characters the text must hold, near their places. A substitution or deletion
    /// destroys at most two pairs and an insertion one, and at least n - m of the edits are insertions (after Ukkonen 1992, Jokinen 1991).
    /// </summary>
    internal int PairsInCommon(int length) => queryLength - 1 - ((2 * Edits(length)) - Math.Max(0, length - queryLength));
}
