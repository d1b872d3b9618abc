namespace Dragoman.Similarity;

/// <summary>
/// Finds units by a 32-bit key: open addressing over references, the keys being kept with the units. One writer, many readers; a reader
/// that meets a table while it grows reads the old one.
/// </summary>
internal sealed class ReferenceTable(Func<int, uint> keyOf)
{
    private const int Smallest = 64;

    private int[] places = new int[Smallest];
    private int count;

    internal void Reserve(int units)
    {
        if (units * 2 > places.Length)
            Grow((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)units * 2));
    }

    /// <summary>The reference that stands for a key and passes a test, or -1.</summary>
    internal int Find<TState>(uint key, TState state, Func<int, TState, bool> isIt)
    {
        int[] table = Volatile.Read(ref places);
        for (int place = First(key, table); ; place = (place + 1) & (table.Length - 1))
        {
            int reference = Volatile.Read(ref table[place]) - 1;
            if (reference < 0 || (keyOf(reference) == key && isIt(reference, state)))
                return reference;
        }
    }

    /// <summary>Puts a reference in, in the place of another one with its key when that is given.</summary>
    internal void Put(int reference, int inPlaceOf = -1)
    {
        if (inPlaceOf < 0 && ++count * 2 > places.Length)
            Grow(places.Length * 2);
        uint key = keyOf(reference);
        int place = First(key, places);
        while (places[place] != 0 && places[place] - 1 != inPlaceOf)
            place = (place + 1) & (places.Length - 1);
        Volatile.Write(ref places[place], reference + 1);
    }

    // Fibonacci hashing: keys that follow one another do not crowd.
    private static int First(uint key, int[] table) => (int)((key * 2654435769u) >> (32 - System.Numerics.BitOperations.Log2((uint)table.Length)));

    private void Grow(int size)
    {
        int[] larger = new int[size];
        foreach (int entry in places)
        {
            if (entry == 0)
                continue;
            int place = First(keyOf(entry - 1), larger);
            while (larger[place] != 0)
                place = (place + 1) & (size - 1);
            larger[place] = entry;
        }

        Volatile.Write(ref places, larger);
    }
}
