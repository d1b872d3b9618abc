using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Languages;

namespace Dragoman.Editions;

/// <summary>The sentences of a language that say who published the original and who translated it.</summary>
public sealed partial record CreditSentences(string Original, string Translation, string Relay, string Outlet)
{
    private const int LongestLine = 400;

    private static readonly ConcurrentDictionary<string, CreditSentences> Read = new(StringComparer.Ordinal);

    /// <summary>The language's own sentences, else those of its base language, else the English ones.</summary>
    public static CreditSentences For(LanguageTag language) => Read.GetOrAdd(language.Value, _ =>
        Open(language.Value) ?? Open(language.Language) ?? Open("en")!);

    public string OutletName(string newsroom, string languageName) =>
        Outlet.Replace("{newsroom}", newsroom, StringComparison.Ordinal).Replace("{language}", languageName, StringComparison.Ordinal);

    public string OfOriginal(string original) =>
        Original.Replace("{original}", original, StringComparison.Ordinal);

    public string OfTranslation(string original, string translator) =>
        Translation.Replace("{original}", original, StringComparison.Ordinal).Replace("{translator}", translator, StringComparison.Ordinal);

    /// <summary>A relay was translated from another translation: it names that one too.</summary>
    public string OfRelay(string original, string translator, string source) =>
        Relay.Replace("{original}", original, StringComparison.Ordinal)
            .Replace("{translator}", translator, StringComparison.Ordinal)
            .Replace("{source}", source, StringComparison.Ordinal);

    /// <summary>Whether a line is one of these sentences, whatever outlets it names.</summary>
    public bool Match(string line)
    {
        var folded = CreditLine.Fold(line);
        return folded.Length is > 0 and < LongestLine && (Match(folded, Original) || Match(folded, Translation) || Match(folded, Relay));
    }

    private static bool Match(string line, string sentence)
    {
        string[] parts = [.. Placeholder().Split(sentence).Select(part => Folding.ForMatching(part).Trim())];
        if (!line.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            // An outlet's name stands between two parts of the sentence.
            at = at + 1 < line.Length ? line.IndexOf(part, at + 1, StringComparison.Ordinal) : -1;
            if (at < 0)
                return false;
            at += part.Length;
        }
        return parts[^1].Length == 0 || at == line.Length;
    }

    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    private static CreditSentences? Open(string tag)
    {
        using var stream = typeof(CreditSentences).Assembly.GetManifestResourceStream($"Credit.{tag}.json");
        if (stream is null)
            return null;
        using var document = JsonDocument.Parse(stream);
        string Sentence(string key) => document.RootElement.GetProperty(key).GetString()!;
        return new(Sentence("creditOriginal"), Sentence("creditTranslation"), Sentence("creditRelay"), Sentence("outletName"));
    }
}
