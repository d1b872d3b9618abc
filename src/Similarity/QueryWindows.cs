using System.Runtime.CompilerServices;

namespace Dragoman.Similarity;

/// <summary>
/// Where a query has each character, as bits that slide along the matrix's diagonal: the window at offset o holds the query's places o to
/// o + 63, and bit b is set where the character stands at place o + b.
/// </summary>
internal sealed class QueryWindows
{
    internal const int Width = 64;

    /// <summary>How far before the query's first place a window may begin, and behind a text's end.</summary>
    private const int Margin = 2 * Width;

    private readonly byte[] local = new byte[ushort.MaxValue + 1];
    private readonly List<ushort> symbols = [];
    private ulong[] windows = new ulong[8192];

    /// <summary>For each symbol of the texts, its column in the windows; 0 for one that the query does not have.</summary>
    internal ReadOnlySpan<byte> Local => local;

    internal ReadOnlySpan<ulong> Windows => windows;

    /// <summary>How many columns a window has.</summary>
    internal int Columns => symbols.Count + 1;

    /// <summary>The query's length.</summary>
    internal int Length { get; private set; }

    /// <summary>Where the window of an offset begins, which is -128 at least.</summary>
    internal int At(int offset) => (offset + Margin) * Columns;

    /// <summary>Makes the windows for texts up to a length.</summary>
    /// <returns>Whether it could: not of a query of more different characters than a byte can number.</returns>
    internal bool Set(ReadOnlySpan<ushort> query, int longest)
    {
        Length = query.Length;
        if (!Number(query))
            return false;
        int offsets = Math.Max(longest, Length) + (2 * Margin);
        if (windows.Length < offsets * Columns)
            windows = new ulong[offsets * Columns];
        windows.AsSpan(0, Columns).Clear();
        for (int offset = 1 - Margin; offset < offsets - Margin; offset++)
            Slide(query, offset);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Slide(ReadOnlySpan<ushort> query, int offset)
    {
        Span<ulong> before = windows.AsSpan(At(offset - 1), Columns), now = windows.AsSpan(At(offset), Columns);
        for (int column = 0; column < now.Length; column++)
            now[column] = before[column] >> 1;
        int entering = offset + Width - 1;
        if (entering >= 0 && entering < query.Length && query[entering] != Alphabet.Unknown)
            now[local[query[entering]]] |= 1UL << (Width - 1);
    }

    private bool Number(ReadOnlySpan<ushort> query)
    {
        foreach (ushort symbol in symbols)
            local[symbol] = 0;
        symbols.Clear();
        foreach (ushort symbol in query)
        {
            if (symbol == Alphabet.Unknown || local[symbol] != 0)
                continue;
            if (symbols.Count == byte.MaxValue)
                return false;
            symbols.Add(symbol);
            local[symbol] = (byte)symbols.Count;
        }

        return true;
    }
}
