using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>One language's names of units and currencies: CLDR's, and what newsrooms write besides.</summary>
internal sealed class UnitWords
{
    private static readonly FrozenDictionary<string, Lazy<UnitWords>> Known = LanguageFiles.Of("Measures/Own/", ".tsv", l => new UnitWords(l));

    private static readonly Lazy<UnitWords> Nothing = new(() => new UnitWords("und"));

    private UnitWords(string locale)
    {
        // What CLDR shortens to a word that is mostly another: "in" for inches.
        HashSet<string> others = new(StringComparer.Ordinal);
        Read($"Measures/Own/{locale}.tsv", locale, others);
        Read($"Measures/Units/{locale}.tsv", locale, others);
    }

    internal WordTrie<Unit> Words { get; } = new();

    internal static UnitWords For(LanguageTag language) => Known.GetValueOrDefault(language.Locale, Nothing).Value;

    private void Read(string resource, string locale, HashSet<string> others)
    {
        foreach (string line in Resource.Lines(resource))
        {
            if (line.Split('\t') is not [var name, { Length: > 0 } forms])
                continue;
            if (name == "none")
            {
                others.UnionWith(forms.Split('|'));
                continue;
            }

            // A degree may be one of Fahrenheit to readers of English alone.
            Unit unit = Unit.Of(name == "temperature-generic" && locale != "en" ? "temperature-celsius" : name);
            foreach (string form in forms.Split('|').Where(f => !others.Contains(f)))
            {
                Words.Add(form, unit);
                if (form.Contains('\u200C', StringComparison.Ordinal))
                    Words.Add(form.Replace("\u200C", "", StringComparison.Ordinal), unit);
            }
        }
    }
}
