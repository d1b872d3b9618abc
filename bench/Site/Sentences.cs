namespace Dragoman.Site.Bench;

/// <summary>Real news sentences with their translations.</summary>
internal static class Sentences
{
    public static IReadOnlyList<(string English, string Persian)> In(string folder) => [.. File.ReadLines(Path.Combine(folder, "fas.tsv")).Skip(1)
        .Select(line => line.Split('\t')).Where(columns => columns.Length > 3).Select(columns => (columns[2], columns[3]))];
}
