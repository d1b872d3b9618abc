namespace Dragoman.Similarity;

/// <summary>
/// Where a query has each character, as bits that slide along the matrix's diagonal: the window at offset o holds the query's places o to
/// o + 63, and bit b is set where the character stands at place o + b.
/// </summary>
internal sealed class QueryWindows
{
    internal const int Width = 64;

    private readonly byte[] local = new byte[ushort.MaxValue + 1];
    private ushort[] symbols = [];
    private ulong[] windows = new ulong[8192];

    /// <summary>For each symbol of the texts, its column in the windows; 0 for one that the query does not have.</summary>
    internal ReadOnlySpan<byte> Local => local;

    internal ReadOnlySpan<ulong> Windows => windows;

    /// <summary>How many columns a window has.</summary>
    internal int Columns { get; private set; }

    /// <summary>Where the window of an offset begins, which is -64 at least.</summary>
    internal int At(int offset) => (offset + Width) * Columns;

    internal void Set(ReadOnlySpan<ushort> query, int longest)
    {
        Forget();
        symbols = Number(query);
        int offsets = Math.Max(longest, query.Length) + Width + 8;
        if (windows.Length < offsets * Columns)
            windows = new ulong[offsets * Columns];
        Span<ulong> window = windows.AsSpan(0, offsets * Columns);
        window[..Columns].Clear();
        for (int offset = 1 - Width; offset < offsets - Width; offset++)
        {
            Span<ulong> before = window.Slice(At(offset - 1), Columns), now = window.Slice(At(offset), Columns);
            for (int column = 0; column < now.Length; column++)
                now[column] = before[column] >> 1;
            int entering = offset + Width - 1;
            if (entering < query.Length && query[entering] != Alphabet.Unknown)
                now[local[query[entering]]] |= 1UL << (Width - 1);
        }
    }

    private ushort[] Number(ReadOnlySpan<ushort> query)
    {
        List<ushort> found = new(64);
        foreach (ushort symbol in query)
        {
            if (symbol == Alphabet.Unknown || local[symbol] != 0)
                continue;
            found.Add(symbol);
            local[symbol] = checked((byte)found.Count);
        }

        Columns = found.Count + 1;
        return [.. found];
    }

    private void Forget()
    {
        foreach (ushort symbol in symbols)
            local[symbol] = 0;
    }
}
