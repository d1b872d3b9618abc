using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One language's number words: CLDR's spell-out rules, and what newsrooms write besides.</summary>
internal sealed class NumberWords
{
    private static readonly FrozenDictionary<string, Lazy<NumberWords>> Known = LanguageFiles.Of("Numbers/Own/", ".tsv", l => new NumberWords(l));

    private static readonly Lazy<NumberWords> Nothing = new(() => new NumberWords("und"));

    private NumberWords(string locale)
    {
        // A variety that CLDR spells out no numbers for has those of its language: Dari those of Persian.
        Read($"Numbers/Words/{locale.Split('-')[0]}.tsv");
        Read($"Numbers/Own/{locale}.tsv");
    }

    internal WordTrie<NumberWord> Words { get; } = new();

    internal NumberTraits Traits { get; private set; }

    internal bool IsInOne => Has(NumberTraits.InOne);

    internal bool HasParts => !Has(NumberTraits.WholeWords);

    internal bool HasSpaces => !Has(NumberTraits.NoSpaces);

    internal bool IsUnitFirst => Has(NumberTraits.UnitFirst);

    internal bool OneIsArticle => Has(NumberTraits.OneIsArticle);

    internal List<string> Prefixes { get; } = [];

    internal List<string> Homographs { get; } = [];

    internal List<string> RankBefore { get; } = [];

    internal List<string> RankBehind { get; } = [];

    internal List<string> MinusBefore { get; } = [];

    internal List<string> NotMinus { get; } = [];

    internal List<string> MinusBehind { get; } = [];

    internal List<string> YearsBefore { get; } = [];

    internal List<string> YearsBehind { get; } = [];

    internal static NumberWords For(LanguageTag language) => Known.GetValueOrDefault(language.Locale, Nothing).Value;

    internal bool Has(NumberTraits trait) => (Traits & trait) != NumberTraits.None;

    /// <summary>Whether the longest word at a place has a meaning of that kind.</summary>
    internal bool Find(FoldedText folded, int at, NumberWordKind kind, bool inside, out decimal value, out int end)
    {
        value = 0;
        if (Words.Longest(folded, at, inside, out end) is not { } meanings)
            return false;
        foreach (NumberWord meaning in meanings)
        {
            if (meaning.Kind == kind)
            {
                value = meaning.Value;
                return true;
            }
        }

        return false;
    }

    private void Read(string resource)
    {
        foreach (string line in Resource.Lines(resource))
        {
            if (line.Split('\t') is ["trait", _, var traits])
                Traits = traits.Split('|').Aggregate(Traits, (all, trait) => all | TraitOf(trait));
            else if (line.Split('\t') is [var kind, var value, var forms])
                Add(KindOf(kind), decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), forms.Split('|'));
        }
    }

    private void Add(NumberWordKind kind, decimal value, string[] forms)
    {
        foreach (string form in forms)
        {
            if (ListOf(kind) is { } list)
                list.Add(FoldedText.Fold(form));
            else
                AddWord(form, new NumberWord(kind, value));
        }
    }

    /// <summary>Where words are kept that are looked for beside a number, and are none.</summary>
    private List<string>? ListOf(NumberWordKind kind) => kind switch
    {
        NumberWordKind.YearBefore => YearsBefore,
        NumberWordKind.YearBehind => YearsBehind,
        NumberWordKind.Prefix => Prefixes,
        NumberWordKind.RankBefore => RankBefore,
        NumberWordKind.RankBehind => RankBehind,
        NumberWordKind.Homograph => Homographs,
        NumberWordKind.MinusBefore => MinusBefore,
        NumberWordKind.NotMinus => NotMinus,
        NumberWordKind.MinusBehind => MinusBehind,
        _ => null,
    };

    private void AddWord(string form, NumberWord word)
    {
        Words.Add(form, word);
        // Persian compounds are written with a joint or in one.
        if (form.Contains('\u200C', StringComparison.Ordinal))
            Words.Add(form.Replace("\u200C", "", StringComparison.Ordinal), word);
    }

    private static NumberTraits TraitOf(string trait) => Enum.Parse<NumberTraits>(trait.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static NumberWordKind KindOf(string kind) => Enum.Parse<NumberWordKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
