using System.Collections.Concurrent;
using System.Text.Json;
using Dragoman.Languages;

namespace Dragoman.Editions;

/// <summary>The sentences of a language that say who published the original and who translated it.</summary>
public sealed record CreditSentences(string Original, string Translation, string Relay, string Outlet)
{
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
