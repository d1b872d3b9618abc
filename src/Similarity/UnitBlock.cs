namespace Dragoman.Similarity;

/// <summary>
/// Up to 512 units whose sources are of one length class. A full block gets its filter and does not change again, save that units can be
/// withdrawn. One writer, many readers.
/// </summary>
internal sealed class UnitBlock(int number, int lengthClass)
{
    internal const int Capacity = 512;
    internal const int SlotBits = 9;

    private const int WordBits = 64;

    private readonly int[] ids = new int[Capacity];
    private readonly uint[] hashes = new uint[Capacity];
    // The unit before with the same source, as a reference; -1 ends the chain.
    private readonly int[] earlier = new int[Capacity];
    private readonly ulong[] withdrawn = new ulong[Capacity / WordBits];
    private PairFilter? filter;
    private int count;

    internal int Number => number;

    internal int LengthClass => lengthClass;

    internal TextPile Sources { get; } = new();

    internal TextPile Targets { get; } = new();

    /// <summary>Which pairs of characters stand where; null until the block is full, and for very long texts.</summary>
    internal PairFilter? Filter => Volatile.Read(ref filter);

    /// <summary>How many units a reader may look at. To be asked before anything else.</summary>
    internal int Count => Volatile.Read(ref count);

    internal bool IsFull => Count == Capacity;

    internal int Id(int slot) => ids[slot];

    internal uint Hash(int slot) => hashes[slot];

    internal int Earlier(int slot) => earlier[slot];

    internal bool IsWithdrawn(int slot) => (Volatile.Read(ref withdrawn[slot / WordBits]) >> (slot % WordBits) & 1) != 0;

    /// <summary>The units of a word of 64 that stand.</summary>
    internal ulong Standing(int word, int upTo)
    {
        int rest = upTo - (word * WordBits);
        ulong there = rest >= WordBits ? ulong.MaxValue : rest <= 0 ? 0 : (1UL << rest) - 1;
        return there & ~Volatile.Read(ref withdrawn[word]);
    }

    internal int Add(int id, uint hash, int before, ReadOnlySpan<ushort> source, ReadOnlySpan<ushort> target)
    {
        int slot = count;
        ids[slot] = id;
        hashes[slot] = hash;
        earlier[slot] = before;
        Sources.Write(slot, source);
        Targets.Write(slot, target);
        Volatile.Write(ref count, slot + 1);
        return slot;
    }

    internal void Withdraw(int slot) =>
        Volatile.Write(ref withdrawn[slot / WordBits], withdrawn[slot / WordBits] | (1UL << (slot % WordBits)));

    internal void Seal(PairRows rows)
    {
        Sources.Trim(Capacity);
        Targets.Trim(Capacity);
        if (LengthClasses.Longest(lengthClass) <= PairFilter.LongestText)
            Volatile.Write(ref filter, PairFilter.Of(this, rows));
    }

    internal void Save(SnapshotWriter writer, int units)
    {
        writer.Write(lengthClass);
        writer.Write(units);
        writer.Write<int>(ids.AsSpan(0, units));
        writer.Write<uint>(hashes.AsSpan(0, units));
        writer.Write<int>(earlier.AsSpan(0, units));
        writer.Write<ulong>(withdrawn);
        Sources.Save(writer, units);
        Targets.Save(writer, units);
        PairFilter? made = units == Capacity ? Filter : null;
        writer.Write(made is null ? 0 : 1);
        made?.Save(writer);
    }

    internal static UnitBlock Load(SnapshotReader reader, int number)
    {
        int lengthClass = reader.ReadInt(), units = reader.ReadInt();
        if (lengthClass < 0 || lengthClass >= LengthClasses.Count || units is < 0 or > Capacity)
            throw new InvalidDataException("The snapshot holds a block of no length class or of too many units.");
        UnitBlock block = new(number, lengthClass) { count = units };
        reader.Read(block.ids.AsSpan(0, units));
        reader.Read(block.hashes.AsSpan(0, units));
        reader.Read(block.earlier.AsSpan(0, units));
        reader.Read<ulong>(block.withdrawn);
        block.Sources.Load(reader, units);
        block.Targets.Load(reader, units);
        if (reader.ReadInt() != 0)
            block.filter = PairFilter.Load(reader, lengthClass);
        return block;
    }
}
