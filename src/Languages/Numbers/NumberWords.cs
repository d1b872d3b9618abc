using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One language's number words: CLDR's spell-out rules, and what newsrooms write besides.</summary>
internal sealed class NumberWords
{
    // Languages that write number words in one: dreihundertfünfzig, 三百五十, yüzelli.
    private static readonly FrozenSet<string> WritesInOne = FrozenSet.Create(StringComparer.Ordinal, "de", "zh", "tr");

    // A number word at the head of a longer word says nothing there: tenure, unique, doscientas.
    private static readonly FrozenSet<string> NoParts = FrozenSet.Create(StringComparer.Ordinal, "en", "fr", "es", "zh");

    private static readonly FrozenDictionary<string, Lazy<NumberWords>> Known =
        new[] { "ar", "de", "en", "es", "fa", "fa-AF", "fr", "he", "ru", "tr", "ur", "zh" }
            .ToFrozenDictionary(l => l, l => new Lazy<NumberWords>(() => new NumberWords(l)), StringComparer.Ordinal);

    private static readonly Lazy<NumberWords> Nothing = new(() => new NumberWords("und"));

    private NumberWords(string locale)
    {
        IsInOne = WritesInOne.Contains(locale);
        HasParts = !NoParts.Contains(locale);
        HasSpaces = locale != "zh";
        IsUnitFirst = locale == "ar";
        OneIsArticle = locale is "de" or "es" or "fa" or "fa-AF" or "fr" or "tr" or "ur";
        Read($"Numbers/Words/{(locale == "fa-AF" ? "fa" : locale)}.tsv");
        Read($"Numbers/Own/{locale}.tsv");
    }

    internal WordTrie<NumberWord> Words { get; } = new();

    internal bool IsInOne { get; }

    internal bool HasParts { get; }

    internal bool HasSpaces { get; }

    /// <summary>Whether the units stand before the tens, in words of their own.</summary>
    internal bool IsUnitFirst { get; }

    /// <summary>Whether the word for one is the article too.</summary>
    internal bool OneIsArticle { get; }

    internal List<string> Prefixes { get; } = [];

    internal List<string> YearsBefore { get; } = [];

    internal List<string> YearsBehind { get; } = [];

    internal static NumberWords For(LanguageTag language) => Known.GetValueOrDefault(language.Locale, Nothing).Value;

    private void Read(string resource)
    {
        using Stream? stream = typeof(NumberWords).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var kind, var value, var forms])
                Add(KindOf(kind), decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), forms.Split('|'));
        }
    }

    private void Add(NumberWordKind kind, decimal value, string[] forms)
    {
        foreach (string form in forms)
        {
            if (kind is NumberWordKind.YearBefore)
                YearsBefore.Add(FoldedText.Fold(form));
            else if (kind is NumberWordKind.YearBehind)
                YearsBehind.Add(FoldedText.Fold(form));
            else if (kind == NumberWordKind.Prefix)
                Prefixes.Add(FoldedText.Fold(form));
            else
                AddWord(form, new NumberWord(kind, value));
        }
    }

    private void AddWord(string form, NumberWord word)
    {
        Words.Add(form, word);
        // Persian compounds are written with a joint or in one.
        if (form.Contains('\u200C', StringComparison.Ordinal))
            Words.Add(form.Replace("\u200C", "", StringComparison.Ordinal), word);
    }

    private static NumberWordKind KindOf(string kind) => kind switch
    {
        "cardinal" => NumberWordKind.Cardinal,
        "ordinal" => NumberWordKind.Ordinal,
        "scale" => NumberWordKind.Scale,
        "vague" => NumberWordKind.Vague,
        "part" => NumberWordKind.Part,
        "times" => NumberWordKind.Times,
        "joiner" => NumberWordKind.Joiner,
        "article" => NumberWordKind.Article,
        "prefix" => NumberWordKind.Prefix,
        "year-before" => NumberWordKind.YearBefore,
        "year-behind" => NumberWordKind.YearBehind,
        "none" => NumberWordKind.None,
        _ => throw new InvalidDataException($"There is no kind of number word called {kind}."),
    };
}
