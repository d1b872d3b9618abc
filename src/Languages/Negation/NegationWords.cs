using System.Collections.Frozen;

namespace Dragoman.Languages;

/// <summary>How a language negates, from <c>Negation/*.txt</c>.</summary>
internal sealed class NegationWords
{
    private static readonly FrozenDictionary<string, Lazy<NegationWords>> ByLocale = LanguageFiles.Of<NegationWords>("Negation/", ".txt", l => new(l));

    private readonly Dictionary<string, List<string>> lists = [];

    private NegationWords(string locale)
    {
        string list = "";
        foreach (string line in Resource.Lines($"Negation/{locale}.txt"))
        {
            if (line[0] == '[')
                list = line;
            else
                (lists.TryGetValue(list, out List<string>? words) ? words : lists[list] = []).AddRange(line.Split(' '));
        }

        Words = Of("[words]").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Plain = new(Of("[plain affixes]"));
        Other = new([.. Of("[affixes]"), .. Of("[near]").Where(w => w[^1] == '*').Select(w => w[..^1] + '-')]);
        Near = Of("[near]").Where(w => w[^1] != '*').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        NotBefore = Of("[not before]").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        LookAlikes = Of("[look-alikes]").Where(w => w[^1] != '*').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        LookAlikeStems = [.. Of("[look-alikes]").Where(w => w[^1] == '*').Select(w => w[..^1])];
    }

    /// <summary>Words that negate a sentence.</summary>
    internal FrozenSet<string> Words { get; }

    /// <summary>Whether an n't at the end of a word negates.</summary>
    internal bool HasClitic => lists.ContainsKey("[clitics]");

    /// <summary>Beginnings and endings with which a word negates: -medi, نمی-.</summary>
    internal NegationAffixes Plain { get; }

    /// <summary>Beginnings and endings of words that may negate, or say no otherwise: un-, -less, refus-.</summary>
    internal NegationAffixes Other { get; }

    /// <summary>Words that say no in another way: without, refuse, only.</summary>
    internal FrozenSet<string> Near { get; }

    /// <summary>Words before which a negation denies nothing: not only, لا يزال.</summary>
    internal FrozenSet<string> NotBefore { get; }

    /// <summary>Words that have such an affix, or hold such a character, by chance: under, неделя, komedi, 莫斯科.</summary>
    internal FrozenSet<string> LookAlikes { get; }

    private string[] LookAlikeStems { get; }

    internal static NegationWords? For(LanguageTag language) =>
        (ByLocale.GetValueOrDefault(language.Locale) ?? ByLocale.GetValueOrDefault(language.Locale.Split('-')[0]))?.Value;

    internal bool OnlyLooksSo(ReadOnlySpan<char> word)
    {
        if (LookAlikes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        foreach (string stem in LookAlikeStems)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private List<string> Of(string list) => lists.GetValueOrDefault(list, []);
}
