namespace Dragoman.Similarity;

/// <summary>A list that one thread lengthens while others read it.</summary>
internal sealed class GrowingList<T>
    where T : class
{
    private T[] items = [];
    private int count;

    /// <summary>What is in it now; later additions are not in the span.</summary>
    internal ReadOnlySpan<T> Items
    {
        get
        {
            int known = Volatile.Read(ref count);
            return Volatile.Read(ref items).AsSpan(0, known);
        }
    }

    internal T? Last => count == 0 ? null : items[count - 1];

    internal int Count => Volatile.Read(ref count);

    internal T this[int index] => Volatile.Read(ref items)[index];

    internal void Add(T item)
    {
        if (count == items.Length)
        {
            T[] larger = new T[Math.Max(4, count * 2)];
            items.CopyTo(larger, 0);
            Volatile.Write(ref items, larger);
        }

        items[count] = item;
        Volatile.Write(ref count, count + 1);
    }
}
