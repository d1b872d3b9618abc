using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>Writes numbers and arrays as they stand in memory, with a sum of all at the end. A snapshot is for the machine that wrote it.</summary>
internal sealed class SnapshotWriter(Stream stream)
{
    private SnapshotSum sum;

    internal void Write(int number) => Write<int>([number]);

    internal void Write<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(items);
        sum.Add(bytes);
        stream.Write(bytes);
    }

    internal void End()
    {
        stream.Write(MemoryMarshal.AsBytes<ulong>([sum.Value]));
        stream.Flush();
    }
}
