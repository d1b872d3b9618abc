using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>Which currencies go by one name, as dollars and pounds do.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Families = Resource.Lines("Measures/currencies.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Split('|').Select(code => (Code: code, Family: cells[0])))
        .GroupBy(row => "currency-" + row.Code, row => row.Family, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    internal static bool MayBeSame(string one, string other) =>
        one == other || (Families.TryGetValue(one, out FrozenSet<string>? names) && Families.TryGetValue(other, out FrozenSet<string>? others) && names.Overlaps(others));
}
