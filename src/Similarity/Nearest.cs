namespace Dragoman.Similarity;

/// <summary>The best matches seen so far, no more than were asked for.</summary>
internal sealed class Nearest
{
    private readonly List<Near> found = [];

    /// <summary>The most to hold.</summary>
    internal int Limit { get; set; }

    internal void Clear() => found.Clear();

    /// <summary>The score of the worst that is held, in whole per cent, or 0 while there is room for more.</summary>
    internal int WorstPercent => found.Count < Limit ? 0 : (int)((found[^1].Length - found[^1].Distance) * 100L / found[^1].Length);

    /// <summary>The most edits that can still bring a text in, the longer one of it and the query having a length: no more than allowed, nor
    /// relatively more than the worst that is held.</summary>
    internal int Allowed(int longer, int allowed)
    {
        if (found.Count < Limit)
            return allowed;
        Near worst = found[^1];
        return (int)Math.Min(allowed, (long)worst.Distance * longer / worst.Length);
    }

    internal void Offer(Near near)
    {
        if (found.Count == Limit && near.CompareTo(found[^1]) > 0)
            return;
        int place = found.BinarySearch(near);
        found.Insert(place < 0 ? ~place : place, near);
        if (found.Count > Limit)
            found.RemoveAt(Limit);
    }

    internal IReadOnlyList<Near> ToList() => [.. found];
}
