using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>
/// The edit distances of eight texts from a query at once, where the band of the matrix that can hold the answer is at most 64 wide. Each
/// text has one lane: a column of its band as bits (Myers 1999; Hyyrö 2003, with the window sliding along the diagonal). The final diagonal
/// never sinks, so a text is given up as soon as it stands above what is allowed.
/// </summary>
internal static class NearDistance
{
    internal const int Lanes = 8;

    // So many characters are looked up before their columns are computed: the vector load then never waits for the stores.
    private const int Stride = 8;

    /// <summary>What a lane needs to know of its text.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Lane
    {
        internal int Slot, Start, Length, Allowed;
    }

    /// <summary>Computes the distances.</summary>
    /// <param name="text">The symbols of a block.</param>
    /// <param name="lanes">Eight lanes; one that is not used has length 0.</param>
    /// <param name="query">The query, set.</param>
    /// <param name="queryLength">Its length.</param>
    /// <param name="ahead">The furthest that any lane's band reaches ahead of the diagonal.</param>
    /// <param name="distances">Gets each lane's distance, or a greater number than it is allowed.</param>
    [SkipLocalsInit]
    internal static void Compute<T>(T[] text, ReadOnlySpan<Lane> lanes, QueryWindows query, int queryLength, int ahead, Span<long> distances)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<ulong> matches = stackalloc ulong[Lanes * Stride];
        Vector512<long> distance = Vector512<long>.Zero, allowed = Vector512<long>.Zero, length = Vector512<long>.Zero;
        Vector512<ulong> diagonal = Vector512<ulong>.Zero;
        int longest = 0;
        for (int lane = 0; lane < Lanes; lane++)
        {
            int surplus = lanes[lane].Length == 0 ? 0 : lanes[lane].Length - queryLength;
            longest = Math.Max(longest, lanes[lane].Length);
            distance = distance.WithElement(lane, Math.Max(0, -surplus));
            allowed = allowed.WithElement(lane, lanes[lane].Allowed);
            length = length.WithElement(lane, lanes[lane].Length);
            diagonal = diagonal.WithElement(lane, 1UL << (ahead - surplus));
        }

        Vector512<ulong> more = Vector512.Create(ulong.MaxValue << ahead), less = Vector512<ulong>.Zero;
        Vector512<long> column = Vector512<long>.Zero;
        ref ulong first = ref MemoryMarshal.GetReference(matches);
        for (int at = 0; at < longest; at += Stride)
        {
            LookUp(text, lanes, query, at, at - ahead, matches);
            for (int step = 0; step < Stride; step++)
            {
                Vector512<ulong> match = Vector512.LoadUnsafe(ref first, (nuint)(step * Lanes)) | less;
                Vector512<ulong> level = (((match & more) + more) ^ more) | match;
                Vector512<ulong> right = less | ~(level | more);
                Vector512<ulong> left = level & more;
                Vector512<ulong> below = level >> 1;
                more = left | ~(below | right);
                less = below & right;
                // Minus one where the diagonal rose and the text has not ended.
                Vector512<long> rose = Vector512.Equals(level & diagonal, Vector512<ulong>.Zero).AsInt64();
                distance -= rose & Vector512.LessThan(column, length);
                column += Vector512<long>.One;
            }

            if (Vector512.GreaterThanAll(distance | Vector512.GreaterThanOrEqual(column, length) & Vector512.Create(long.MaxValue), allowed))
                break;
        }

        distance.CopyTo(distances);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUp<T>(T[] text, ReadOnlySpan<Lane> lanes, QueryWindows query, int at, int offset, Span<ulong> matches)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref T symbols = ref MemoryMarshal.GetArrayDataReference(text);
        ref byte local = ref MemoryMarshal.GetReference(query.Local);
        ref ulong into = ref MemoryMarshal.GetReference(matches);
        int columns = query.Columns;
        ref ulong windows = ref Unsafe.Add(ref MemoryMarshal.GetReference(query.Windows), query.At(offset));
        for (int lane = 0; lane < Lanes; lane++)
        {
            if (at >= lanes[lane].Length)
                continue;
            ref T character = ref Unsafe.Add(ref symbols, lanes[lane].Start + at);
            for (int step = 0; step < Stride; step++)
            {
                int symbol = int.CreateTruncating(Unsafe.Add(ref character, step));
                Unsafe.Add(ref into, (step * Lanes) + lane) = Unsafe.Add(ref windows, (step * columns) + Unsafe.Add(ref local, symbol));
            }
        }
    }
}
