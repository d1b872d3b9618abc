using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Dragoman.Provenance;

/// <summary>
/// Reads JSON that a signature stands on: two readers must never see two different things in it, so what
/// lenient parsers settle each in its own way (a name twice, bytes that are not UTF-8, comments) is refused.
/// </summary>
internal static class StrictJson
{
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Rules = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <exception cref="JsonException">The text is not JSON, or not of one meaning.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json)) throw new JsonException("The text is not UTF-8.");
        try
        {
            return JsonNode.Parse(utf8Json, documentOptions: Rules);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A property name holds half of a surrogate pair.", e);
        }
    }

    /// <summary>The object that the text is, or null when it is anything else.</summary>
    public static JsonObject? TryParseObject(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return Parse(utf8Json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member's text; null when it is absent, not a string, or not Unicode.</summary>
    public static string? Text(this JsonObject json, string name) => json[name].AsText();

    /// <summary>The text; null when it is not a string, or not Unicode.</summary>
    public static string? AsText(this JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
