using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Similarity;

/// <summary>
/// For the 512 units of a block: which pairs of neighbouring characters stand in which stretch of 16 characters. Each stretch has 256 rows,
/// each row one bit a unit, so that all units of a block are asked for a pair at once.
/// </summary>
internal sealed class PairFilter
{
    /// <summary>Longer texts have no filter: they are few, and a query's ways through them are many.</summary>
    internal const int LongestText = 2048;

    internal const int StretchBits = 4;

    private readonly Vector512<ulong>[] rows;

    private PairFilter(int stretches) => rows = new Vector512<ulong>[stretches * PairRows.Rows];

    internal ReadOnlySpan<Vector512<ulong>> Rows => rows;

    internal static int Stretches(int lengthClass) => (LengthClasses.Longest(lengthClass) >> StretchBits) + 1;

    internal static PairFilter Of(UnitBlock block, PairRows pairs)
    {
        PairFilter filter = new(Stretches(block.LengthClass));
        Span<ulong> words = MemoryMarshal.Cast<Vector512<ulong>, ulong>(filter.rows.AsSpan());
        for (int slot = 0; slot < block.Count; slot++)
        {
            ushort[] text = block.Sources.Text(slot);
            for (int i = 0; i + 1 < text.Length; i++)
            {
                int row = ((i >> StretchBits) * PairRows.Rows) + pairs.Of(text[i], text[i + 1]);
                words[(row * Vector512<ulong>.Count) + (slot / 64)] |= 1UL << (slot % 64);
            }
        }

        return filter;
    }

    internal void Save(SnapshotWriter writer) => writer.Write<Vector512<ulong>>(rows);

    internal static PairFilter Load(SnapshotReader reader, int lengthClass)
    {
        PairFilter filter = new(Stretches(lengthClass));
        reader.Read<Vector512<ulong>>(filter.rows);
        return filter;
    }
}
