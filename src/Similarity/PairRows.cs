namespace Dragoman.Similarity;

/// <summary>
/// Which of a filter's 256 rows a pair of neighbouring characters is written to. Frequent pairs get a row of their own and rare ones share,
/// so that every row is about as full: a pair that shares with a frequent one would be found everywhere.
/// </summary>
internal sealed class PairRows
{
    internal const int Rows = 256;

    private const int Symbols = 64;
    private const int Pairs = Symbols * Symbols;

    private readonly byte[] rows;

    private PairRows(byte[] rows) => this.rows = rows;

    internal ReadOnlySpan<byte> Table => rows;

    internal static PairRows Read(byte[] table) => new(table);

    internal int Of(int first, int second) => rows[Pair(first, second)];

    /// <summary>Deals the pairs out by how often they stand in some blocks: the most frequent first, each to the row that is emptiest.</summary>
    internal static PairRows Learn(ReadOnlySpan<UnitBlock> sample)
    {
        int[] frequency = Count(sample);
        int[] pairs = [.. Enumerable.Range(0, Pairs).OrderByDescending(pair => frequency[pair]).ThenBy(pair => pair)];
        PriorityQueue<int, (int Load, int Row)> emptiest = new(Enumerable.Range(0, Rows).Select(row => (row, (0, row))));
        byte[] rows = new byte[Pairs];
        foreach (int pair in pairs)
        {
            emptiest.TryDequeue(out int row, out (int Load, int Row) place);
            rows[pair] = (byte)row;
            // One more than was seen: pairs that were not seen are spread as well.
            emptiest.Enqueue(row, (place.Load + frequency[pair] + 1, row));
        }

        return new(rows);
    }

    private static int[] Count(ReadOnlySpan<UnitBlock> sample)
    {
        int[] frequency = new int[Pairs];
        foreach (UnitBlock block in sample)
        {
            for (int slot = 0; slot < block.Count; slot++)
                Count(block.Sources.Text(slot), frequency);
        }

        return frequency;
    }

    private static void Count(ReadOnlySpan<ushort> text, int[] frequency)
    {
        for (int i = 1; i < text.Length; i++)
            frequency[Pair(text[i - 1], text[i])]++;
    }

    private static int Pair(int first, int second) => (first % Symbols * Symbols) + (second % Symbols);
}
