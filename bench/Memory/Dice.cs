namespace Dragoman.Memory.Bench;

/// <summary>The same throws in every run (xorshift64*, Vigna 2016).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int end)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (int)(((state * 2685821657736338717UL) >> 33) % (ulong)end);
    }

    public bool In(int chances) => Below(chances) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
