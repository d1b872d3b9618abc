using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dragoman.Provenance;

/// <summary>
/// The one form of a JSON value that is signed: RFC 8785, JSON Canonicalization Scheme. Numbers are IEEE 754 doubles,
/// as there: an integer beyond 2^53 is rounded, so anything exact and large belongs in a string.
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="JsonException">
    /// The value has no canonical form: a number that is not finite, half of a surrogate pair, a name twice,
    /// nesting deeper than 64, or a value (a date, a GUID) whose text the caller has not chosen.
    /// </exception>
    public static byte[] Serialize(JsonNode? node)
    {
        var json = new StringBuilder();
        try
        {
            Write(node, json, depth: 0);
            return Utf8.GetBytes(json.ToString());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new JsonException("The value has no canonical form: " + e.Message, e);
        }
    }

    /// <exception cref="JsonException">The text is not UTF-8, not JSON, or has no canonical form.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8Json) => Serialize(StrictJson.Parse(utf8Json));

    private static void Write(JsonNode? node, StringBuilder json, int depth)
    {
        if (depth == StrictJson.MaxDepth && node is JsonObject or JsonArray)
            throw new JsonException($"The value is nested deeper than {StrictJson.MaxDepth}.");
        switch (node)
        {
            case null: json.Append("null"); break;
            case JsonObject members: WriteObject(members, json, depth + 1); break;
            case JsonArray items: WriteArray(items, json, depth + 1); break;
            default: WriteValue(node.AsValue(), json); break;
        }
    }

    private static void WriteObject(JsonObject members, StringBuilder json, int depth)
    {
        json.Append('{');
        char separator = '\0';
        foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (separator != '\0') json.Append(separator);
            separator = ',';
            WriteString(name, json);
            json.Append(':');
            Write(value, json, depth);
        }
        json.Append('}');
    }

    private static void WriteArray(JsonArray items, StringBuilder json, int depth)
    {
        json.Append('[');
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) json.Append(',');
            Write(items[i], json, depth);
        }
        json.Append(']');
    }

    private static void WriteValue(JsonValue value, StringBuilder json)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.Null: json.Append("null"); break;
            case JsonValueKind.True: json.Append("true"); break;
            case JsonValueKind.False: json.Append("false"); break;
            case JsonValueKind.Number: json.Append(CanonicalNumber.Format(Number(value))); break;
            case JsonValueKind.String when value.TryGetValue(out string? text): WriteString(text, json); break;
            default: throw new JsonException("A value is not text, number, truth or null: choose the text that stands for it.");
        }
    }

    private static double Number(JsonValue value) =>
        value.TryGetValue(out double number) ? number : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static void WriteString(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\b': json.Append("\\b"); break;
                case '\t': json.Append("\\t"); break;
                case '\n': json.Append("\\n"); break;
                case '\f': json.Append("\\f"); break;
                case '\r': json.Append("\\r"); break;
                case < ' ': json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: json.Append(c); break;
            }
        }
        json.Append('"');
    }
}
