using System.Text.Json;
using Dragoman.Memory;

namespace Dragoman.Cli.Remembering;

/// <summary>
/// Reads one line: <c>{"id": "1", "source": {"lang": "en", "text": "…", "before": "…", "after": "…"}, "target": {"lang": "fa"}}</c>; the
/// texts before and after may be left out.
/// </summary>
internal static class QuestionReader
{
    /// <returns>The question, or null and what is wrong with the line; the identity wherever it could be read.</returns>
    public static (string? Id, Question? Question, string? Error) Read(string line)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, null, "The line is not a JSON object.");
            id = Id(document.RootElement);
            var (source, target) = (Side(document.RootElement, "source"), Side(document.RootElement, "target"));
            var text = Text(source, "text") ?? throw new UsageException("The source has no text.");
            return (id, new(text, new(Lang(source, "source"), Lang(target, "target")), Text(source, "before"), Text(source, "after")), null);
        }
        catch (JsonException fault)
        {
            return (id, null, $"The line is not JSON: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            return (id, null, "The line holds a character that is none.");
        }
        catch (UsageException fault)
        {
            return (id, null, fault.Message);
        }
    }

    private static string? Id(JsonElement line) => !line.TryGetProperty("id", out var id) ? null : id.ValueKind switch
    {
        JsonValueKind.String => id.GetString(),
        JsonValueKind.Number => id.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new UsageException("The id is neither a string nor a number."),
    };

    private static JsonElement Side(JsonElement line, string which) =>
        line.TryGetProperty(which, out var side) && side.ValueKind == JsonValueKind.Object ? side : throw new UsageException($"There is no {which}.");

    private static string Lang(JsonElement side, string which) =>
        Options.Tag(Text(side, "lang") ?? throw new UsageException($"The {which} has no lang.")).Value;

    private static string? Text(JsonElement side, string name) => !side.TryGetProperty(name, out var text) || text.ValueKind == JsonValueKind.Null ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : throw new UsageException($"The {name} is not a string.");
}
