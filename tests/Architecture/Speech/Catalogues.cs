using System.Text.Json;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Architecture.Tests.Speech;

/// <param name="File">Where it stands.</param>
/// <param name="English">What it translates.</param>
/// <param name="Forms">Its translation, or one for each form of counting; the form of the only one is "".</param>
internal sealed record Entry(string File, string English, IReadOnlyDictionary<string, string> Forms)
{
    public static IReadOnlyList<Entry> In(DeskLanguage language) =>
    [
        .. from file in Repository.Files
           where file.StartsWith("src/Web/Desk/", StringComparison.Ordinal) && file.EndsWith($".{language.Tag}.json", StringComparison.Ordinal)
           from entry in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Repository.Text(file))!
           select new Entry(file, entry.Key, FormsOf(entry.Value)),
    ];

    private static Dictionary<string, string> FormsOf(JsonElement translation) => translation.ValueKind == JsonValueKind.String
        ? new() { [""] = translation.GetString()! }
        : translation.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!);
}
