using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>
/// Asks the filters of one length class which units hold enough of the query's pairs near their places. The counts of a block's 512 units
/// are kept bit-sliced: plane p holds bit p of every count, and a pair is added to all of them by a few logical operations.
/// </summary>
internal sealed class PairCount
{
    private const int Planes = 13;

    private readonly List<(int Row, int Stretches)> pairs = [];
    private int needed;

    /// <summary>Prepares the question for the texts of one class.</summary>
    /// <returns>Whether it excludes anything at all.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Ask(ReadOnlySpan<ushort> query, Band band, PairRows rows)
    {
        needed = band.PairsInCommon;
        pairs.Clear();
        for (int i = 0; i + 1 < query.Length && needed > 0; i++)
        {
            if (query[i] == Alphabet.Unknown || query[i + 1] == Alphabet.Unknown)
                continue;
            int first = Math.Max(0, i - band.Behind) >> PairFilter.StretchBits;
            int last = Math.Min(band.Longest - 1, i + band.Ahead) >> PairFilter.StretchBits;
            if (first <= last)
                pairs.Add(((first * PairRows.Rows) + rows.Of(query[i], query[i + 1]), last - first + 1));
        }

        return needed > 0;
    }

    /// <summary>The units of a block that hold enough: a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Vector512<ulong> Enough(PairFilter filter)
    {
        if (pairs.Count < needed)
            return Vector512<ulong>.Zero;
        // Counting starts so far below the end of the planes that a unit which holds enough runs over it.
        int start = (1 << Planes) - needed;
        Span<Vector512<ulong>> planes = stackalloc Vector512<ulong>[Planes];
        for (int plane = 0; plane < Planes; plane++)
            planes[plane] = (start >> plane & 1) != 0 ? Vector512<ulong>.AllBitsSet : Vector512<ulong>.Zero;
        return Add(filter.Rows, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs), planes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<ulong> Add(ReadOnlySpan<Vector512<ulong>> rows, ReadOnlySpan<(int Row, int Stretches)> pairs, Span<Vector512<ulong>> planes)
    {
        Vector512<ulong> ones = planes[0], twos = planes[1], fours = planes[2], over = Vector512<ulong>.Zero;
        int i = 0;
        for (; i + 8 <= pairs.Length; i += 8)
        {
            Vector512<ulong> twosA = Sum(ref ones, Near(rows, pairs[i]), Near(rows, pairs[i + 1]));
            Vector512<ulong> twosB = Sum(ref ones, Near(rows, pairs[i + 2]), Near(rows, pairs[i + 3]));
            Vector512<ulong> foursA = Sum(ref twos, twosA, twosB);
            twosA = Sum(ref ones, Near(rows, pairs[i + 4]), Near(rows, pairs[i + 5]));
            twosB = Sum(ref ones, Near(rows, pairs[i + 6]), Near(rows, pairs[i + 7]));
            Vector512<ulong> foursB = Sum(ref twos, twosA, twosB);
            over |= Carry(planes, 3, Sum(ref fours, foursA, foursB));
        }

        (planes[0], planes[1], planes[2]) = (ones, twos, fours);
        for (; i < pairs.Length; i++)
            over |= Carry(planes, 0, Near(rows, pairs[i]));
        return over;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Near(ReadOnlySpan<Vector512<ulong>> rows, (int Row, int Stretches) pair)
    {
        Vector512<ulong> near = rows[pair.Row];
        for (int stretch = 1; stretch < pair.Stretches; stretch++)
            near |= rows[pair.Row + (stretch * PairRows.Rows)];
        return near;
    }

    /// <summary>Adds two bits to a third; what it cannot hold goes up one plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Sum(ref Vector512<ulong> bit, Vector512<ulong> a, Vector512<ulong> b)
    {
        Vector512<ulong> half = bit ^ a, carry = (bit & a) | (half & b);
        bit = half ^ b;
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<ulong> Carry(Span<Vector512<ulong>> planes, int from, Vector512<ulong> carry)
    {
        for (int plane = from; plane < planes.Length; plane++)
        {
            if (carry == Vector512<ulong>.Zero)
                return carry;
            (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry);
        }

        return carry;
    }
}
