using System.Numerics;
using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>Tells a damaged snapshot from a whole one; no defence against forgery.</summary>
internal struct SnapshotSum
{
    private ulong value;

    internal readonly ulong Value => value;

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ulong a = value, b = (ulong)bytes.Length, c = 1, d = 2;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = (BitOperations.RotateLeft(a, 5) ^ words[i]) * 0x9E3779B97F4A7C15;
            b = (BitOperations.RotateLeft(b, 7) ^ words[i + 1]) * 0x9E3779B97F4A7C15;
            c = (BitOperations.RotateLeft(c, 11) ^ words[i + 2]) * 0x9E3779B97F4A7C15;
            d = (BitOperations.RotateLeft(d, 13) ^ words[i + 3]) * 0x9E3779B97F4A7C15;
        }

        foreach (byte rest in bytes[(i * sizeof(ulong))..])
            a = (BitOperations.RotateLeft(a, 5) ^ rest) * 0x9E3779B97F4A7C15;
        value = BitOperations.RotateLeft(a, 17) ^ BitOperations.RotateLeft(b, 29) ^ BitOperations.RotateLeft(c, 43) ^ d;
    }
}
