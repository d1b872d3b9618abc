using System.Text;
using Dragoman.Languages;

namespace Dragoman.Similarity.Tests;

/// <summary>What the index must agree with: the textbook's matrix, and a scan of all units.</summary>
internal static class PlainDistance
{
    internal static int Between(IReadOnlyList<Rune> a, IReadOnlyList<Rune> b)
    {
        int[] row = [.. Enumerable.Range(0, a.Count + 1)];
        for (int j = 1; j <= b.Count; j++)
        {
            (int diagonal, row[0]) = (row[0], j);
            for (int i = 1; i <= a.Count; i++)
                (diagonal, row[i]) = (row[i], Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[a.Count];
    }

    internal static IReadOnlyList<Near> Scan(IReadOnlyList<string> sources, string text, int percent = TextIndex.FuzzyFrom, int limit = 10)
    {
        Rune[] query = Runes(text);
        return query.Length == 0 ? [] : [.. All(sources, query, percent).Where(near => near.Distance <= near.Length * (100 - percent) / 100).Order().Take(limit)];
    }

    private static IEnumerable<Near> All(IReadOnlyList<string> sources, Rune[] query, int percent)
    {
        for (int id = 0; id < sources.Count; id++)
        {
            Rune[] source = Runes(sources[id]);
            if (Math.Min(query.Length, source.Length) * 100L < Math.Max(query.Length, source.Length) * (long)percent)
                continue;
            yield return new(id, Between(query, source), Math.Max(query.Length, source.Length));
        }
    }

    private static Rune[] Runes(string text) => [.. Folding.ForMatching(text).EnumerateRunes()];
}
