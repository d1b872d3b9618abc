using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Dragoman.Web.Site.Themes;

namespace Dragoman.Web.Site;

/// <summary>The site's own sentences in one language. What a language lacks, it borrows: fa-AF from fa, all from English.</summary>
public sealed class SiteStrings
{
    private static readonly ConcurrentDictionary<string, SiteStrings> OfLanguage = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, string> _sentences;

    private SiteStrings(IEnumerable<KeyValuePair<string, string>> sentences) =>
        _sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The default theme's.</summary>
    /// <param name="language">A BCP 47 tag; unknown ones read English.</param>
    public static SiteStrings For(string language) => OfLanguage.GetOrAdd(language, tag => In(ThemeFiles.Default, tag));

    /// <summary>A theme's.</summary>
    internal static SiteStrings In(ThemeFiles theme, string language)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in Nearest(language).Reverse())
        {
            // A theme's own file may hold some sentences only.
            foreach (var file in new[] { ThemeFiles.Default, theme }.Distinct())
            {
                foreach (var (key, sentence) in Read(file, tag))
                    sentences[key] = sentence;
            }
        }
        return new(sentences);
    }

    public string this[string key] => _sentences[key];

    public string? Find(string key) => _sentences.GetValueOrDefault(key);

    private static IEnumerable<string> Nearest(string language)
    {
        // Dari has a tag of its own; its sentences are filed under the name that search engines use.
        var tag = language.Split('-')[0] is "prs" ? "fa-AF" : language;
        for (; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "") yield return tag;
        yield return "en";
    }

    private static Dictionary<string, string> Read(ThemeFiles theme, string tag) =>
        theme.Find($"strings/{tag}.json") is { } file ? JsonSerializer.Deserialize<Dictionary<string, string>>(file)! : [];
}
