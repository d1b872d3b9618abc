using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dragoman.Similarity;

/// <summary>
/// The edit distance of two texts of any length, by blocks of 64 rows (Myers 1999; Hyyrö 2003), only where the matrix can hold the answer.
/// What lies outside is taken as one more than its neighbour: too much, so that nothing is found that is not there.
/// </summary>
internal sealed class FarDistance
{
    private const int Bits = 64;

    private readonly Dictionary<ushort, int> columns = [];
    private int length;
    private int words;
    private ulong[] matches = [];
    private ulong[] more = [];
    private ulong[] less = [];

    internal void Set(ReadOnlySpan<ushort> query)
    {
        length = query.Length;
        words = (length + Bits - 1) / Bits;
        columns.Clear();
        foreach (ushort symbol in query)
            columns.TryAdd(symbol, columns.Count + 1);
        matches = new ulong[(columns.Count + 1) * words];
        (more, less) = (new ulong[words], new ulong[words]);
        for (int i = 0; i < length; i++)
        {
            if (query[i] != Alphabet.Unknown)
                matches[(columns[query[i]] * words) + (i / Bits)] |= 1UL << (i % Bits);
        }
    }

    /// <summary>The distance, or a greater number than is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Compute<T>(ReadOnlySpan<T> text, int allowed)
        where T : unmanaged, IBinaryInteger<T>
    {
        int surplus = text.Length - length;
        if (Math.Abs(surplus) > allowed)
            return allowed + 1;
        (int ahead, int behind) = ((allowed + surplus) / 2, (allowed - surplus) / 2);
        int distance = Math.Abs(surplus);
        int opened = 0;
        for (int column = 0; column < text.Length && distance <= allowed; column++)
        {
            int last = Math.Min(words - 1, (column + behind) / Bits);
            for (; opened <= last; opened++)
                (more[opened], less[opened]) = (ulong.MaxValue, 0);
            int row = column - surplus;
            int at = columns.GetValueOrDefault(ushort.CreateTruncating(text[column])) * words;
            if (Step(at, Math.Max(0, column - ahead) / Bits, last, row))
                distance++;
        }

        return distance;
    }

    /// <summary>Computes one column; says whether the diagonal rose at a row (never for a row above the matrix).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Step(int at, int first, int last, int row)
    {
        bool rose = false;
        (ulong right, ulong left) = (1UL, 0UL);
        for (int word = first; word <= last; word++)
        {
            (ulong up, ulong down) = (more[word], less[word]);
            ulong match = matches[at + word] | left;
            ulong level = (((match & up) + up) ^ up) | match | down;
            if (row >= 0 && row / Bits == word)
                rose = (level >> (row % Bits) & 1) == 0;
            ulong plus = down | ~(level | up), minus = level & up;
            (ulong nextRight, ulong nextLeft) = (plus >> (Bits - 1), minus >> (Bits - 1));
            plus = (plus << 1) | right;
            minus = (minus << 1) | left;
            more[word] = minus | ~(level | plus);
            less[word] = plus & level;
            (right, left) = (nextRight, nextLeft);
        }

        return rose;
    }
}
