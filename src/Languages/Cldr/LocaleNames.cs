using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Dragoman.Languages;

/// <summary>One locale's names, read from its embedded file when first asked for.</summary>
internal sealed class LocaleNames
{
    private static readonly FrozenDictionary<string, Lazy<LocaleNames>> Known = LanguageFiles.Of("Cldr/", ".json", l => new LocaleNames(l));

    private static readonly Lazy<JsonElement> OwnNames = new(() => Resource("Own/names"));

    private readonly JsonElement root;

    private LocaleNames(string locale)
    {
        root = Resource(locale);
        Weekdays = Texts("weekdays");
        Gregorian = NewsroomUse.Months(locale, CalendarKind.Gregorian) ?? Texts("gregorian");
        SolarHijri = NewsroomUse.Months(locale, CalendarKind.SolarHijri) ?? Texts("solarHijri");
        Islamic = NewsroomUse.Months(locale, CalendarKind.UmmAlQura) ?? Texts("islamic");
    }

    /// <summary>Monday to Sunday.</summary>
    internal ImmutableArray<string> Weekdays { get; }

    internal ImmutableArray<string> Gregorian { get; }

    internal ImmutableArray<string> SolarHijri { get; }

    internal ImmutableArray<string> Islamic { get; }

    /// <summary>The names that text in a language is written with, or null where there are none yet.</summary>
    internal static LocaleNames? For(LanguageTag language) => Known.GetValueOrDefault(language.Locale)?.Value;

    /// <summary>A language's name in itself.</summary>
    internal static string? Own(string tag) => Text(OwnNames.Value, tag);

    internal ImmutableArray<string> MonthsOf(CalendarKind calendar) => calendar switch
    {
        CalendarKind.SolarHijri => SolarHijri,
        CalendarKind.UmmAlQura => Islamic,
        _ => Gregorian,
    };

    internal string? Language(string tag) => Text(root.GetProperty("languages"), tag);

    internal string? Script(string code) => Text(root.GetProperty("scripts"), code);

    internal string? Region(string code) => Text(root.GetProperty("regions"), code);

    internal string? Currency(string code) => Text(root.GetProperty("currencies"), code);

    /// <summary>What a list of names has names for, in its order.</summary>
    internal IEnumerable<string> Codes(string list) => root.GetProperty(list).EnumerateObject().Select(p => p.Name);

    private static string? Text(JsonElement names, string key) => names.TryGetProperty(key, out JsonElement name) ? name.GetString() : null;

    private ImmutableArray<string> Texts(string list) => [.. root.GetProperty(list).EnumerateArray().Select(e => e.GetString()!)];

    private static JsonElement Resource(string name)
    {
        using Stream stream = typeof(LocaleNames).Assembly.GetManifestResourceStream($"Cldr/{name}.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
