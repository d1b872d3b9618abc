using System.Text;

namespace Dragoman.Similarity;

/// <content>Saving and loading: a snapshot spares building the index anew after a restart.</content>
public sealed partial class TextIndex
{
    private const int Mark = 0x44524D49;

    private const int Version = 1;

    /// <summary>Writes the index as it stands; units may be added meanwhile, and are not in it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="upTo">What the caller will want to know when it loads the snapshot: up to where its own record is in it.</param>
    public void Save(Stream stream, long upTo)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SnapshotWriter writer = new(stream);
        (UnitBlock[] known, int[] counts) = Known();
        PairRows? dealt = Volatile.Read(ref rows);
        writer.Write<int>([Mark, Version, (int)(upTo >> 32), (int)upTo, dealt is null ? 0 : dealt.Table.Length, known.Length]);
        if (dealt is not null)
            writer.Write(dealt.Table);
        for (int i = 0; i < known.Length; i++)
            known[i].Save(writer, counts[i]);
        Save(sourceAlphabet, writer);
        Save(targetAlphabet, writer);
        writer.End();
    }

    /// <summary>Reads an index back.</summary>
    /// <param name="stream">A snapshot.</param>
    /// <param name="upTo">What the caller said when it was written.</param>
    /// <returns>The index.</returns>
    /// <exception cref="InvalidDataException">It is no snapshot of this program's, or damaged: the index must be built anew.</exception>
    public static TextIndex Load(Stream stream, out long upTo)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SnapshotReader reader = new(stream);
        TextIndex index = new();
        int[] head = reader.ReadArray<int>(6, 0);
        if (head[0] != Mark || head[1] != Version || head[4] is < 0 or > ushort.MaxValue || head[5] < 0)
            throw new InvalidDataException("This is no snapshot of this version.");
        upTo = ((long)head[2] << 32) | (uint)head[3];
        if (head[4] > 0)
            index.rows = PairRows.Read(reader.ReadArray<byte>(head[4], 0));
        for (int number = 0; number < head[5]; number++)
            index.Take(UnitBlock.Load(reader, number));
        Load(index.sourceAlphabet, reader);
        Load(index.targetAlphabet, reader);
        reader.End();
        index.FillTables();
        return index;
    }

    private (UnitBlock[] Blocks, int[] Counts) Known()
    {
        lock (writing)
        {
            UnitBlock[] known = blocks.Items.ToArray();
            return (known, [.. known.Select(block => block.Count)]);
        }
    }

    private static void Save(Alphabet alphabet, SnapshotWriter writer)
    {
        int[] runes = [.. alphabet.Runes.Select(rune => rune.Value)];
        writer.Write(runes.Length);
        writer.Write<int>(runes);
    }

    private static void Load(Alphabet alphabet, SnapshotReader reader)
    {
        int length = reader.ReadInt();
        if (length is < 0 or > ushort.MaxValue)
            throw new InvalidDataException("The snapshot's alphabet is too large.");
        foreach (int rune in reader.ReadArray<int>(length, 0))
            alphabet.Learn(Rune.IsValid(rune) ? new Rune(rune) : throw new InvalidDataException("The snapshot's alphabet holds no characters."));
    }

    private void Take(UnitBlock block)
    {
        blocks.Add(block);
        classes[block.LengthClass].Add(block);
    }

    private void FillTables()
    {
        int units = 0;
        foreach (UnitBlock block in blocks.Items)
            units += block.Count;
        byId.Reserve(units);
        bySource.Reserve(units);
        HashSet<int> followed = Followed();
        foreach (UnitBlock block in blocks.Items)
        {
            for (int slot = 0; slot < block.Count; slot++)
            {
                int reference = (block.Number << UnitBlock.SlotBits) | slot;
                if (!followed.Contains(reference))
                    bySource.Put(reference);
                if (block.IsWithdrawn(slot))
                    continue;
                byId.Put(reference);
                count++;
            }
        }
    }

    /// <summary>The units that another one with the same source came after.</summary>
    private HashSet<int> Followed()
    {
        HashSet<int> followed = [];
        foreach (UnitBlock block in blocks.Items)
        {
            for (int slot = 0; slot < block.Count; slot++)
            {
                if (block.Earlier(slot) is >= 0 and var earlier)
                    followed.Add(earlier);
            }
        }

        return followed;
    }
}
