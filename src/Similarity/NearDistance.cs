using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>
/// The edit distances of eight texts from a query at once, where the band of the matrix that can hold the answer is at most 64 or 128 wide.
/// Each text has one lane: a column of its band as bits (Myers 1999; Hyyrö 2003, with the window sliding along the diagonal). The final
/// diagonal never sinks, so a text is given up as soon as it stands above what is allowed.
/// </summary>
internal ref struct NearDistance<T>
    where T : unmanaged, IBinaryInteger<T>
{
    // So many characters are looked up before their columns are computed: the vector load then never waits for the stores.
    private const int Stride = 8;
    private const int Lanes = Lane.InAll;

    private readonly ref T symbols;
    private readonly ReadOnlySpan<Lane> lanes;
    private readonly QueryWindows query;
    private readonly int ahead;
    private readonly Vector512<long> allowed;
    private readonly Vector512<long> length;
    private readonly int shortest = int.MaxValue;
    private readonly Vector512<ulong> diagonal;
    private readonly Vector512<ulong> diagonalBeyond;
    private readonly Vector512<long> start;

    /// <summary>Prepares eight lanes; one that is not used has length 0.</summary>
    internal NearDistance(T[] text, ReadOnlySpan<Lane> lanes, QueryWindows query, int ahead)
    {
        symbols = ref MemoryMarshal.GetArrayDataReference(text);
        this.lanes = lanes;
        this.query = query;
        this.ahead = ahead;
        for (int lane = 0; lane < Lanes; lane++)
        {
            int surplus = lanes[lane].Length == 0 ? 0 : lanes[lane].Length - query.Length;
            shortest = Math.Min(shortest, lanes[lane].Length == 0 ? int.MaxValue : lanes[lane].Length);
            start = start.WithElement(lane, Math.Max(0, -surplus));
            allowed = allowed.WithElement(lane, lanes[lane].Allowed);
            length = length.WithElement(lane, lanes[lane].Length);
            diagonal = diagonal.WithElement(lane, Bit(ahead - surplus));
            diagonalBeyond = diagonalBeyond.WithElement(lane, Bit(ahead - surplus - QueryWindows.Width));
        }
    }

    /// <summary>Computes the distances; a text that is further than allowed may get any number above that.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal readonly Vector512<long> In64()
    {
        Span<ulong> matches = stackalloc ulong[Lanes * Stride];
        ref ulong found = ref MemoryMarshal.GetReference(matches);
        Vector512<ulong> more = Vector512.Create(From(ahead)), less = Vector512<ulong>.Zero;
        Vector512<long> distance = start;
        uint open;
        for (int at = 0; (open = Open(distance, at)) != 0; at += Stride)
        {
            LookUp(open, at, at - ahead, ref found);
            for (int step = 0; step < Stride; step++)
            {
                Vector512<ulong> match = Vector512.LoadUnsafe(ref found, (nuint)(step * Lanes)) | less;
                Vector512<ulong> level = (((match & more) + more) ^ more) | match;
                Vector512<ulong> right = less | ~(level | more), left = level & more, below = level >> 1;
                more = left | ~(below | right);
                less = below & right;
                distance -= Rise(level & diagonal, at + step);
            }
        }

        return distance;
    }

    /// <summary>The same in two words.</summary>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal readonly Vector512<long> In128()
    {
        Span<ulong> matches = stackalloc ulong[Lanes * Stride * 2];
        ref ulong found = ref MemoryMarshal.GetReference(matches);
        ref ulong beyond = ref Unsafe.Add(ref found, Lanes * Stride);
        Vector512<ulong> more = Vector512.Create(From(ahead)), less = Vector512<ulong>.Zero;
        Vector512<ulong> moreBeyond = Vector512.Create(From(ahead - QueryWindows.Width)), lessBeyond = Vector512<ulong>.Zero;
        Vector512<long> distance = start;
        uint open;
        for (int at = 0; (open = Open(distance, at)) != 0; at += Stride)
        {
            LookUp(open, at, at - ahead, ref found);
            LookUp(open, at, at - ahead + QueryWindows.Width, ref beyond);
            for (int step = 0; step < Stride; step++)
            {
                Vector512<ulong> match = Vector512.LoadUnsafe(ref found, (nuint)(step * Lanes)) | less;
                Vector512<ulong> matchBeyond = Vector512.LoadUnsafe(ref beyond, (nuint)(step * Lanes)) | lessBeyond;
                Vector512<ulong> sum = (match & more) + more;
                // A comparison that holds is minus one.
                Vector512<ulong> sumBeyond = (matchBeyond & moreBeyond) + moreBeyond - Vector512.LessThan(sum, more);
                Vector512<ulong> level = (sum ^ more) | match, levelBeyond = (sumBeyond ^ moreBeyond) | matchBeyond;
                Vector512<ulong> right = less | ~(level | more), rightBeyond = lessBeyond | ~(levelBeyond | moreBeyond);
                Vector512<ulong> left = level & more, leftBeyond = levelBeyond & moreBeyond;
                Vector512<ulong> below = (level >> 1) | (levelBeyond << 63), belowBeyond = levelBeyond >> 1;
                (more, moreBeyond) = (left | ~(below | right), leftBeyond | ~(belowBeyond | rightBeyond));
                (less, lessBeyond) = (below & right, belowBeyond & rightBeyond);
                distance -= Rise((level & diagonal) | (levelBeyond & diagonalBeyond), at + step);
            }
        }

        return distance;
    }

    private static ulong Bit(int place) => place is >= 0 and < QueryWindows.Width ? 1UL << place : 0;

    private static ulong From(int place) => place <= 0 ? ulong.MaxValue : place < QueryWindows.Width ? ulong.MaxValue << place : 0;

    /// <summary>Minus one where the diagonal rose and the text has not ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector512<long> Rise(Vector512<ulong> levelOnDiagonal, int column)
    {
        Vector512<long> rose = Vector512.Equals(levelOnDiagonal, Vector512<ulong>.Zero).AsInt64();
        return column < shortest ? rose : rose & Vector512.LessThan(Vector512.Create((long)column), length);
    }

    /// <summary>The lanes whose text has not ended and may still be near enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint Open(Vector512<long> distance, int column) =>
        (uint)(Vector512.LessThanOrEqual(distance, allowed) & Vector512.LessThan(Vector512.Create((long)column), length)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void LookUp(uint open, int at, int offset, ref ulong into)
    {
        ref byte local = ref MemoryMarshal.GetReference(query.Local);
        nuint columns = (nuint)query.Columns;
        ref ulong windows = ref Unsafe.Add(ref MemoryMarshal.GetReference(query.Windows), query.At(offset));
        for (; open != 0; open &= open - 1)
        {
            int lane = BitOperations.TrailingZeroCount(open);
            ref T character = ref Unsafe.Add(ref symbols, lanes[lane].Start + at);
            ref ulong place = ref Unsafe.Add(ref into, lane);
            ref ulong window = ref windows;
            for (int step = 0; step < Stride; step += 4)
            {
                place = Match(ref window, ref local, character);
                Unsafe.Add(ref place, Lanes) = Match(ref Unsafe.Add(ref window, columns), ref local, Unsafe.Add(ref character, 1));
                Unsafe.Add(ref place, 2 * Lanes) = Match(ref Unsafe.Add(ref window, columns * 2), ref local, Unsafe.Add(ref character, 2));
                Unsafe.Add(ref place, 3 * Lanes) = Match(ref Unsafe.Add(ref window, columns * 3), ref local, Unsafe.Add(ref character, 3));
                character = ref Unsafe.Add(ref character, 4);
                place = ref Unsafe.Add(ref place, 4 * Lanes);
                window = ref Unsafe.Add(ref window, columns * 4);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Match(ref ulong window, ref byte local, T symbol) =>
        Unsafe.Add(ref window, (nuint)Unsafe.Add(ref local, nuint.CreateTruncating(symbol)));
}
