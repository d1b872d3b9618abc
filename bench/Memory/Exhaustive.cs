using Dragoman.Languages;
using Dragoman.Similarity;

namespace Dragoman.Memory.Bench;

/// <summary>The peer that cannot be wrong: Levenshtein's distance to every unit whose length can reach the score, row by row, where the distance can still be allowed.</summary>
internal sealed class Exhaustive(IReadOnlyList<string> sources)
{
    private readonly string[] folded = [.. sources.Select(Folding.ForMatching)];

    public IReadOnlyList<Near> Find(string text, int percent, int limit)
    {
        string query = Folding.ForMatching(text);
        IEnumerable<Near>[] parts = new IEnumerable<Near>[Environment.ProcessorCount];
        Parallel.For(0, parts.Length, part => parts[part] = [.. Scan(query, percent, part * folded.Length / parts.Length, (part + 1) * folded.Length / parts.Length)]);
        return [.. parts.SelectMany(near => near).Order().Take(limit)];
    }

    private IEnumerable<Near> Scan(string query, int percent, int from, int to)
    {
        int[] row = new int[query.Length + 1];
        for (int id = from; id < to; id++)
        {
            int longer = Math.Max(query.Length, folded[id].Length), allowed = longer * (100 - percent) / 100;
            if (longer == 0 || Math.Abs(query.Length - folded[id].Length) > allowed)
                continue;
            int distance = Distance(query, folded[id], row, allowed);
            if (distance <= allowed)
                yield return new(id, distance, longer);
        }
    }

    private static int Distance(string query, string text, int[] row, int allowed)
    {
        for (int i = 0; i <= query.Length; i++)
            row[i] = i;
        for (int j = 1; j <= text.Length; j++)
        {
            (int diagonal, row[0]) = (row[0], j);
            int least = j;
            int first = Math.Max(1, j - allowed), last = Math.Min(query.Length, j + allowed);
            if (first > 1)
                (diagonal, row[first - 1]) = (row[first - 1], allowed + 1);
            if (last < query.Length)
                row[last + 1] = allowed + 1;
            for (int i = first; i <= last; i++)
            {
                int value = Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (query[i - 1] == text[j - 1] ? 0 : 1));
                (diagonal, row[i]) = (row[i], value);
                least = Math.Min(least, value);
            }

            if (least > allowed)
                return allowed + 1;
        }

        return row[query.Length];
    }
}
