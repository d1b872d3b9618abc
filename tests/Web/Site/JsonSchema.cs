using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Newsroom.Tests;

namespace Dragoman.Web.Tests.Site;

/// <summary>As much of JSON Schema as the published schema of JSON Feed uses: types, enumerations, required and known properties, items.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    public static JsonSchema Read(string path) => new(JsonNode.Parse(File.ReadAllBytes(SharedFile.Require(path)))!.AsObject());

    public IEnumerable<string> Faults(JsonNode document) => Faults(root, document, "");

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
            return Faults(root["definitions"]![((string)reference!).Split('/')[^1]]!.AsObject(), value, at);
        return
        [
            .. schema["type"] is { } type && !Is((string)type!, value) ? [$"{at} is no {type}"] : Array.Empty<string>(),
            .. schema["enum"] is JsonArray known && !known.Any(each => JsonNode.DeepEquals(each, value)) && Is("string", value) ? [$"{at} is not of the list"] : Array.Empty<string>(),
            .. (schema["allOf"]?.AsArray() ?? []).SelectMany(part => Faults(part!.AsObject(), value, at)),
            .. value is JsonObject each ? OfObject(schema, each, at) : [],
            .. value is JsonArray items && schema["items"] is JsonObject ofItem ? items.SelectMany((item, index) => Faults(ofItem, item, $"{at}[{index}]")) : [],
        ];
    }

    private IEnumerable<string> OfObject(JsonObject schema, JsonObject value, string at) =>
    [
        .. (schema["required"]?.AsArray() ?? []).Where(name => !value.ContainsKey((string)name!)).Select(name => $"{at} lacks {name}"),
        .. value.Where(pair => schema["properties"]?[pair.Key] is JsonObject).SelectMany(pair => Faults(schema["properties"]![pair.Key]!.AsObject(), pair.Value, $"{at}.{pair.Key}")),
    ];

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => value?.GetValueKind() == JsonValueKind.Number,
    };
}
