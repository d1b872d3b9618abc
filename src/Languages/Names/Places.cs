using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>Countries, areas and cities by their names in each language: CLDR's territories and time zone cities, and the house's own list.</summary>
public static class Places
{
    private static readonly FrozenDictionary<string, Lazy<PlaceNames>> ByLocale = LanguageFiles.Of<PlaceNames>("Cldr/places/", ".tsv", l => new(l));

    /// <summary>The places that a name means.</summary>
    /// <param name="name">A name as written, in any case.</param>
    /// <param name="language">The language that it is written in.</param>
    /// <returns>Keys that <see cref="Names"/> knows: ISO 3166 and UN M.49 codes, time zones. Empty for a name that is none.</returns>
    public static IReadOnlyList<string> KeysOf(string name, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        if (ByLocale.GetValueOrDefault(language.Locale)?.Value is not { } names)
            return [];
        IReadOnlyList<string> keys = names.KeysOf(name);
        return keys.Count == 0 && language.Language == "en" && name is [_, _, _, .., 'n'] ? names.KeysOf(name[..^1]) : keys;
    }

    /// <summary>How a language calls a place.</summary>
    /// <param name="key">A key that <see cref="KeysOf"/> gave.</param>
    /// <param name="language">The language to name it in.</param>
    /// <returns>Its names in the form of <see cref="Folding.ForMatching"/>, the usual one first; stems end in a hyphen (росси-). Empty where the language has no list, or the place no name of its own.</returns>
    public static IReadOnlyList<string> Names(string key, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ByLocale.GetValueOrDefault(language.Locale)?.Value.Names(key) ?? [];
    }
}
