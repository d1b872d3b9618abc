using System.Numerics;

namespace Dragoman.Similarity;

/// <summary>A 32-bit key of a text in symbols: the same in every run, because snapshots keep it.</summary>
internal static class SymbolHash
{
    internal static uint Of(ReadOnlySpan<ushort> text)
    {
        ulong hash = (ulong)text.Length;
        foreach (ushort symbol in text)
            hash = (BitOperations.RotateLeft(hash, 5) ^ symbol) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }
}
