using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Dragoman.Web.Desk.Speech;

/// <summary>
/// The desk's sentences in one language: all files SCREEN.TAG.json that lie beside the screens, as one.
/// An entry is the English sentence and its translation, or its translations by the forms of counting.
/// </summary>
internal sealed class Catalogue
{
    private static readonly FrozenDictionary<DeskLanguage, Lazy<Catalogue>> Known =
        DeskLanguage.All.ToFrozenDictionary(language => language, language => new Lazy<Catalogue>(() => new(language)));

    private readonly FrozenDictionary<string, JsonElement> entries;

    private Catalogue(DeskLanguage language)
    {
        var merged = new Dictionary<string, JsonElement>();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Speech/", StringComparison.Ordinal) && name.EndsWith($".{language.Tag}.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (sentence, translation) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(file)!)
                merged[sentence] = translation;
        }
        entries = merged.ToFrozenDictionary();
    }

    public static Catalogue Of(DeskLanguage language) => Known[language].Value;

    public string? Find(string sentence) => entries.TryGetValue(sentence, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    /// <summary>One translation may serve every number.</summary>
    public string? Find(string sentence, string form) =>
        !entries.TryGetValue(sentence, out var found) ? null
        : found.ValueKind == JsonValueKind.String ? found.GetString()
        : found.TryGetProperty(form, out var translation) ? translation.GetString() : null;
}
