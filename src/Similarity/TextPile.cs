namespace Dragoman.Similarity;

/// <summary>
/// The texts of a block as symbols, one after another with a 0 behind each: a byte a symbol as long as all fit one, else two. One writer,
/// many readers: what a reader has seen stays where it is.
/// </summary>
internal sealed class TextPile
{
    // So that eight symbols can be read at once from any place.
    private const int Padding = 8;

    private readonly int[] starts = new int[UnitBlock.Capacity + 1];
    private byte[]? narrow = new byte[64];
    private ushort[]? wide;

    /// <summary>The symbols when one needs two bytes, else null. To be asked before <see cref="Narrow"/>.</summary>
    internal ushort[]? Wide => Volatile.Read(ref wide);

    internal byte[] Narrow => Volatile.Read(ref narrow)!;

    internal int Start(int slot) => starts[slot];

    internal int Length(int slot) => starts[slot + 1] - starts[slot] - 1;

    internal void Write(int slot, ReadOnlySpan<ushort> text)
    {
        int start = starts[slot];
        if (wide is null && text.ContainsAnyExceptInRange((ushort)0, (ushort)byte.MaxValue))
            Widen(start);
        if (wide is not null)
            text.CopyTo(Room(ref wide, start, text.Length).AsSpan(start));
        else
            Narrowed(text, Room(ref narrow!, start, text.Length).AsSpan(start));
        starts[slot + 1] = start + text.Length + 1;
    }

    internal bool Holds(int slot, ReadOnlySpan<ushort> text)
    {
        if (Length(slot) != text.Length)
            return false;
        int start = starts[slot];
        if (Wide is { } two)
            return text.SequenceEqual(two.AsSpan(start, text.Length));
        ReadOnlySpan<byte> one = Narrow.AsSpan(start, text.Length);
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] != text[i])
                return false;
        }

        return true;
    }

    internal ushort[] Text(int slot)
    {
        ushort[] text = new ushort[Length(slot)];
        for (int i = 0; i < text.Length; i++)
            text[i] = Wide is { } two ? two[starts[slot] + i] : Narrow[starts[slot] + i];
        return text;
    }

    /// <summary>Gives back what the last growth took too much.</summary>
    internal void Trim(int slots)
    {
        int length = starts[slots] + Padding;
        if (wide is not null)
            Volatile.Write(ref wide, wide.AsSpan(0, Math.Min(length, wide.Length)).ToArray());
        else
            Volatile.Write(ref narrow, narrow.AsSpan(0, Math.Min(length, narrow!.Length)).ToArray());
    }

    internal void Save(SnapshotWriter writer, int slots)
    {
        writer.Write<int>(starts.AsSpan(0, slots + 1));
        ushort[]? two = Wide;
        writer.Write(two is null ? 1 : 2);
        if (two is null)
            writer.Write<byte>(Narrow.AsSpan(0, starts[slots]));
        else
            writer.Write<ushort>(two.AsSpan(0, starts[slots]));
    }

    internal void Load(SnapshotReader reader, int slots)
    {
        reader.Read(starts.AsSpan(0, slots + 1));
        int length = starts[slots];
        if (starts[0] != 0 || length < 0)
            throw new InvalidDataException("The snapshot's texts do not follow one another.");
        if (reader.ReadInt() == 1)
            reader.Read((narrow = new byte[length + Padding]).AsSpan(0, length));
        else
            (wide, narrow) = (reader.ReadArray<ushort>(length, Padding), null);
    }

    private static T[] Room<T>(ref T[] symbols, int start, int length)
    {
        int needed = start + length + 1 + Padding;
        if (symbols.Length < needed)
        {
            T[] larger = new T[Math.Max(needed, symbols.Length * 2)];
            symbols.AsSpan(0, start).CopyTo(larger);
            Volatile.Write(ref symbols, larger);
        }

        symbols[start + length] = default!;
        return symbols;
    }

    private static void Narrowed(ReadOnlySpan<ushort> text, Span<byte> into)
    {
        for (int i = 0; i < text.Length; i++)
            into[i] = (byte)text[i];
    }

    private void Widen(int used)
    {
        ushort[] two = new ushort[Math.Max(64, narrow!.Length)];
        for (int i = 0; i < used; i++)
            two[i] = narrow[i];
        Volatile.Write(ref wide, two);
    }
}
