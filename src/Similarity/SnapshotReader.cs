using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    private SnapshotSum sum;

    internal int ReadInt()
    {
        int number = 0;
        Read(MemoryMarshal.CreateSpan(ref number, 1));
        return number;
    }

    internal T[] ReadArray<T>(int length, int padding)
        where T : unmanaged
    {
        T[] items = new T[length + padding];
        Read(items.AsSpan(0, length));
        return items;
    }

    /// <exception cref="InvalidDataException">The stream ends too early.</exception>
    internal void Read<T>(Span<T> items)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(items);
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException("The snapshot ends too early.");
        sum.Add(bytes);
    }

    /// <exception cref="InvalidDataException">The sum is not that of what was read.</exception>
    internal void End()
    {
        ulong written = 0;
        Span<byte> bytes = MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref written, 1));
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || written != sum.Value)
            throw new InvalidDataException("The snapshot is damaged.");
    }
}
