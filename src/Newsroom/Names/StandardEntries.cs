using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>What every newsroom has from the start: countries, languages, currencies, months and weekdays, as CLDR gives them.</summary>
internal static class StandardEntries
{
    public const string Prefix = "cldr-";

    private static readonly Lazy<IReadOnlyDictionary<string, NameEntry>> Read = new(() => StandardNames.All.Select(Of).ToDictionary(entry => entry.Id, StringComparer.Ordinal));

    /// <summary>By identity. They are not stored; an entry of the newsroom with the same identity takes their place.</summary>
    public static IReadOnlyDictionary<string, NameEntry> All => Read.Value;

    private static NameEntry Of(StandardName name) => new()
    {
        Id = Prefix + name.Kind.ToString().ToLowerInvariant() + "-" + name.Key,
        Kind = name.Kind == StandardNameKind.Territory ? NameKind.Place : NameKind.Term,
        Forms = name.Forms.ToDictionary(
            pair => pair.Key,
            pair => new NameForms { Preferred = pair.Value[0], Admitted = [.. pair.Value.Skip(1)] },
            StringComparer.Ordinal),
        Origin = NameOrigin.Cldr,
    };
}
