using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>What a language writes with a capital although it is no name that transliteration keeps. One file per language in <c>Names/Words</c>.</summary>
internal sealed class CapitalWords
{
    private static readonly FrozenDictionary<string, Lazy<CapitalWords>> ByLocale = LanguageFiles.Of<CapitalWords>("Names/Words/", ".txt", l => new(l));

    private const int ShortestStem = 4;

    private const int LongestEnding = 5;

    private static readonly Lazy<CapitalWords> English = ByLocale["en"];

    private readonly FrozenSet<string> translated;
    private readonly FrozenSet<string> titles;
    private readonly FrozenSet<string> common;
    private readonly FrozenSet<string> verbs;
    private readonly SmallWords small;
    private readonly string[] endings;
    private readonly string[] nounEndings;

    private CapitalWords(string locale)
    {
        Language = LanguageTag.Parse(locale);
        Dictionary<string, List<string>> lists = [];
        string list = "";
        foreach (string line in Resource.Lines($"Names/Words/{locale}.txt"))
        {
            if (line[0] == '[')
                lists.TryAdd(list = line, []);
            else
                lists[list].AddRange(line.Split(' '));
        }

        small = new(locale);
        OfEveryNoun = lists.ContainsKey("[every noun]");
        translated = Of(lists, "[translated]");
        titles = Of(lists, "[titles]");
        common = Of(lists, "[common]");
        verbs = Of(lists, "[verbs]");
        nounEndings = [.. Of(lists, "[noun endings]")];
        endings = [.. Of(lists, "[endings]")];
    }

    /// <summary>The language that the words are of.</summary>
    internal LanguageTag Language { get; }

    private bool IsEnglish => Language.Language == "en";

    /// <summary>Whether every noun is written with a capital, as in German: then capitals tell no names.</summary>
    internal bool OfEveryNoun { get; }

    /// <summary>Whether a dictionary tells the words that are written small.</summary>
    internal bool HasDictionary => !small.IsEmpty;

    internal static CapitalWords? For(LanguageTag language) => ByLocale.GetValueOrDefault(language.Locale)?.Value;

    /// <summary>Party, Court, Monday: the target has another word. English words stand in the names of every language: News, Street.</summary>
    internal bool IsTranslated(ReadOnlySpan<char> word)
    {
        if (Contains(translated, word) || (word is [.., 's'] && Contains(translated, word[..^1])) || HasEnding(endings, word) || small.AreUsual(word))
            return true;
        return !IsEnglish && (HasStem(word) || English.Value.IsTranslated(word));
    }

    /// <summary>Trump, Ford: a name beside a first name or a title, else perhaps a word.</summary>
    internal bool IsDoubtful(ReadOnlySpan<char> word) => small.AreRare(word);

    /// <summary>Mr, Senator: a person follows.</summary>
    internal bool IsTitle(ReadOnlySpan<char> word) => Contains(titles, word);

    /// <summary>A word that begins sentences and is no name.</summary>
    internal bool IsCommon(ReadOnlySpan<char> word) => Contains(common, word) || (word is [.., 's'] && Contains(common, word[..^1]));

    /// <summary>Said, received: a person does it.</summary>
    internal bool IsVerb(ReadOnlySpan<char> word) => Contains(verbs, word);

    /// <summary>An ending of common nouns and adverbs: a first word that has it is hardly a name.</summary>
    internal bool HasNounEnding(ReadOnlySpan<char> word) => HasEnding(nounEndings, word);

    /// <summary>Languages that inflect names: Komitesinin is a form of Komite.</summary>
    private bool HasStem(ReadOnlySpan<char> word)
    {
        for (int length = word.Length - 1; length >= ShortestStem && length >= word.Length - LongestEnding; length--)
        {
            if (Contains(translated, word[..length]))
                return true;
        }

        return false;
    }

    private static bool HasEnding(string[] endings, ReadOnlySpan<char> word)
    {
        foreach (string ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Of(Dictionary<string, List<string>> lists, string name) =>
        lists.GetValueOrDefault(name, []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
