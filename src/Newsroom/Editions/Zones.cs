using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Editions;

public static class Zones
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["fa"] = "Asia/Tehran",
        ["fa-AF"] = "Asia/Kabul",
        ["prs"] = "Asia/Kabul",
        ["ps"] = "Asia/Kabul",
        ["ar"] = "Asia/Baghdad",
        ["ckb"] = "Asia/Baghdad",
        ["ur"] = "Asia/Karachi",
        ["tr"] = "Europe/Istanbul",
        ["fr"] = "Europe/Paris",
        ["de"] = "Europe/Berlin",
        ["es"] = "Europe/Madrid",
        ["it"] = "Europe/Rome",
        ["ru"] = "Europe/Moscow",
        ["he"] = "Asia/Jerusalem",
        ["zh"] = "Asia/Shanghai",
        ["ja"] = "Asia/Tokyo",
        ["hi"] = "Asia/Kolkata",
        ["az"] = "Asia/Baku",
    };

    /// <summary>English and what the table lacks belong to no one country: UTC.</summary>
    public static string UsualFor(LanguageTag language) =>
        Usual.GetValueOrDefault(language.Value) ?? Usual.GetValueOrDefault(language.Language) ?? "UTC";

    /// <summary>Every zone that is told by a continent and a place, in the order of the letters.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static bool Exists(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;
}
