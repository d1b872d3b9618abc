using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>One language's names of units and currencies: CLDR's, and what newsrooms write besides.</summary>
internal sealed class UnitWords
{
    private static readonly FrozenDictionary<string, Lazy<UnitWords>> Known =
        new[] { "ar", "de", "en", "es", "fa", "fa-AF", "fr", "he", "ru", "tr", "ur", "zh" }
            .ToFrozenDictionary(l => l, l => new Lazy<UnitWords>(() => new UnitWords(l)), StringComparer.Ordinal);

    private static readonly Lazy<UnitWords> Nothing = new(() => new UnitWords("und"));

    private UnitWords(string locale)
    {
        Read($"Measures/Own/{locale}.tsv");
        Read($"Measures/Units/{locale}.tsv");
    }

    internal WordTrie<Unit> Words { get; } = new();

    internal static UnitWords For(LanguageTag language) => Known.GetValueOrDefault(language.Locale, Nothing).Value;

    private void Read(string resource)
    {
        using Stream? stream = typeof(UnitWords).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var name, { Length: > 0 } forms])
                continue;
            Unit unit = Unit.Of(name);
            foreach (string form in forms.Split('|'))
            {
                Words.Add(form, unit);
                if (form.Contains('\u200C', StringComparison.Ordinal))
                    Words.Add(form.Replace("\u200C", "", StringComparison.Ordinal), unit);
            }
        }
    }
}
