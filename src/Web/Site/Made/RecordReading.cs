using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Site.Made;

/// <summary>What a signed record says, in our own words. Records of the first form say less.</summary>
internal sealed class RecordReading(JsonObject record)
{
    public Instant? Signed => Time(record["signed"]) ?? Time(record["publication"]?["at"]);

    public Instant? Published => Time(record["publication"]?["at"]);

    public IReadOnlyList<string> Writers => [.. Items("writers").Select(Text).OfType<string>()];

    public IEnumerable<string?> LeftOutReasons => Items("leftOut").Select(left => left is JsonObject said ? Text(said["reason"]) : null);

    public IEnumerable<RecordedDraft> Drafts => Items("blocks").OfType<JsonObject>().Where(block => block["drafted"] is JsonObject).Select(block => new RecordedDraft(
        Text(block["id"]) ?? "", Text(block["drafted"]!["provider"]) ?? "", Text(block["drafted"]!["model"]), Text(block["drafted"]!["confirmedBy"])));

    private JsonArray Items(string name) => record[name] as JsonArray ?? [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static Instant? Time(JsonNode? node) => Text(node) is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at : null;
}

internal sealed record RecordedDraft(string Block, string Provider, string? Model, string? ConfirmedBy);
