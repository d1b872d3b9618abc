using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>Countries and territories, languages, currencies, months and weekdays in the twelve languages of the CLDR extract.</summary>
public static class StandardNames
{
    private static readonly ImmutableArray<string> Tags = ["ar", "de", "en", "es", "fa", "fa-AF", "fr", "he", "ru", "tr", "ur", "zh"];

    // Of CLDR's regions, those that are no country or territory: unions, and codes for tests and for none.
    private static readonly ImmutableArray<string> NoTerritory = ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];

    private static readonly Lazy<ImmutableArray<StandardName>> Read = new(() => [.. Names()]);

    /// <summary>All of them (about 580), read once. Where newsrooms write otherwise than CLDR, they hold what newsrooms write.</summary>
    public static IReadOnlyList<StandardName> All => Read.Value;

    private static IEnumerable<StandardName> Names()
    {
        LocaleNames english = LocaleNames.For(LanguageTag.Parse("en"))!;
        Dictionary<string, ILookup<string, string>> others = Tags.ToDictionary(t => t, OtherForms, StringComparer.Ordinal);
        foreach (string code in english.Codes("regions").Except(NoTerritory, StringComparer.Ordinal))
            yield return Of(StandardNameKind.Territory, code, (names, tag) => [.. new[] { names.Region(code) }.Concat(others[tag][code]).OfType<string>().Distinct(StringComparer.Ordinal)]);
        foreach (string tag in english.Codes("languages"))
            yield return Of(StandardNameKind.Language, tag, (names, _) => One(names.Language(tag)));
        foreach (string code in english.Codes("currencies"))
            yield return Of(StandardNameKind.Currency, code, (names, _) => One(names.Currency(code)));
        foreach (CalendarKind calendar in Enum.GetValues<CalendarKind>())
        {
            for (int month = 0; month < 12; month++)
            {
                int at = month;
                yield return Of(StandardNameKind.Month, $"{KeyOf(calendar)}-{month + 1}", (names, _) => One(names.MonthsOf(calendar)[at]));
            }
        }

        for (int day = 0; day < 7; day++)
        {
            int at = day;
            yield return Of(StandardNameKind.Weekday, $"{day + 1}", (names, _) => One(names.Weekdays[at]));
        }
    }

    private static StandardName Of(StandardNameKind kind, string key, Func<LocaleNames, string, IReadOnlyList<string>> forms) => new(
        kind,
        key,
        Tags.Select(t => (Tag: t, Forms: forms(LocaleNames.For(LanguageTag.Parse(t))!, t))).Where(f => f.Forms.Count > 0)
            .ToDictionary(f => f.Tag, f => f.Forms, StringComparer.Ordinal));

    private static IReadOnlyList<string> One(string? name) => name is null ? [] : [name];

    /// <summary>CLDR's other names of territories: short ones, and ones that are still in use.</summary>
    private static ILookup<string, string> OtherForms(string tag) => Resource.Lines($"Cldr/places/{tag}.tsv")
        .Select(l => l.Split('\t'))
        .SelectMany(c => c[1].Split('|').Select(n => (Key: c[0], Name: n)))
        .ToLookup(p => p.Key, p => p.Name, StringComparer.Ordinal);

    private static string KeyOf(CalendarKind calendar) => calendar switch
    {
        CalendarKind.SolarHijri => "solar-hijri",
        CalendarKind.UmmAlQura => "islamic",
        _ => "gregorian",
    };
}
