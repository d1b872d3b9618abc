using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>One of the texts that are measured at the same time.</summary>
/// <param name="Slot">Its place in the block.</param>
/// <param name="Start">Where its symbols begin.</param>
/// <param name="Length">How many it has.</param>
/// <param name="Allowed">The most edits that still count.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Lane(int Slot, int Start, int Length, int Allowed)
{
    internal const int InAll = 8;
}
