namespace Dragoman.Similarity;

/// <summary>The best matches seen so far, no more than were asked for.</summary>
internal sealed class Nearest
{
    private readonly List<Near> found = [];
    private int limit;

    internal void Clear(int most)
    {
        found.Clear();
        limit = most;
    }

    /// <summary>The most edits that can still bring a text of a length in: no more than allowed, nor than the worst that is held.</summary>
    internal int Allowed(int length, int allowed)
    {
        if (found.Count < limit)
            return allowed;
        Near worst = found[^1];
        return (int)Math.Min(allowed, (long)worst.Distance * length / worst.Length);
    }

    internal void Offer(Near near)
    {
        if (found.Count == limit && near.CompareTo(found[^1]) > 0)
            return;
        int place = found.BinarySearch(near);
        found.Insert(place < 0 ? ~place : place, near);
        if (found.Count > limit)
            found.RemoveAt(limit);
    }

    internal IReadOnlyList<Near> ToList() => [.. found];
}
