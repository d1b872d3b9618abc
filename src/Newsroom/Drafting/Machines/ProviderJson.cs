using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Dragoman.Drafting.Machines;

/// <summary>Writes what is asked, and reads answers of which nothing is certain.</summary>
internal static class ProviderJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="MachineException">It is no JSON.</exception>
    public static JsonElement Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 16 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new MachineException(DraftProblem.Unreadable);
        }
    }

    /// <summary>What stands under names, one inside the other; a number names an element of an array. Null where there is no such thing.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<object> way)
    {
        JsonElement? here = element;
        foreach (var step in way)
        {
            here = (here, step) switch
            {
                ({ ValueKind: JsonValueKind.Object } inside, string name) when inside.TryGetProperty(name, out var found) => found,
                ({ ValueKind: JsonValueKind.Array } inside, int index) when index < inside.GetArrayLength() => inside[index],
                _ => null,
            };
        }
        return here;
    }

    public static string? Text(this JsonElement element, params ReadOnlySpan<object> way)
    {
        try
        {
            return element.At(way) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text.
            throw new MachineException(DraftProblem.WrongMarks);
        }
    }
}
