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
        Prefixes = [.. Of("[affixes]").Where(a => a[^1] == '-').Select(a => a[..^1]), .. Of("[near]").Where(w => w[^1] == '*').Select(w => w[..^1])];
        Suffixes = [.. Of("[affixes]").Where(a => a[0] == '-').Select(a => a[1..])];
        Near = Of("[near]").Where(w => w[^1] != '*').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Words that negate a sentence.</summary>
    internal FrozenSet<string> Words { get; }

    /// <summary>Whether an n't at the end of a word negates.</summary>
    internal bool HasClitic => lists.ContainsKey("[clitics]");

    /// <summary>Beginnings of words that say no, or may.</summary>
    internal IReadOnlyList<string> Prefixes { get; }

    /// <summary>Endings of words that may negate, or forms inside them.</summary>
    internal IReadOnlyList<string> Suffixes { get; }

    /// <summary>Words that say no in another way: without, refuse, only.</summary>
    internal FrozenSet<string> Near { get; }

    internal static NegationWords? For(LanguageTag language) =>
        (ByLocale.GetValueOrDefault(language.Locale) ?? ByLocale.GetValueOrDefault(language.Locale.Split('-')[0]))?.Value;

    private List<string> Of(string list) => lists.GetValueOrDefault(list, []);
}
