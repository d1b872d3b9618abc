using System.Text.Json.Nodes;
using Dragoman.Stories;

namespace Dragoman.Provenance;

/// <summary>Which blocks of a translation's record were made from a text that its source's record signs.</summary>
public static class CarriedBlocks
{
    public static string Say(JsonObject translation, JsonObject source)
    {
        var made = RecordedBlock.AllOf(translation).Where(block => block.From.Count > 0).ToList();
        var signed = RecordedBlock.AllOf(source).ToDictionary(block => block.Id, StringComparer.Ordinal);
        var still = made.Count(block => block.From.All(from => signed.TryGetValue(from.Block, out var known) && known.Says(from.Digest)));
        var (own, of) = (translation.Text("edition"), source.Text("edition"));
        return still == made.Count
            ? $"All {made.Count} translated blocks of {own} were made from what the {of} record signs."
            : $"Of {made.Count} translated blocks of {own}, {still} were made from what the {of} record signs; the others from another version of it, or from blocks cut or joined since.";
    }
}

/// <summary>A block as a record tells of it.</summary>
/// <param name="Variants">Digests of texts that say the same to a translator.</param>
/// <param name="From">What it was made from.</param>
public sealed record RecordedBlock(string Id, string Kind, string Digest, IReadOnlyList<string> Variants, IReadOnlyList<BlockText> From)
{
    /// <summary>Whether a page shows it as text: what only machines and screen readers read is none.</summary>
    public bool IsShown => Kind is not ("slug" or "alt-text") && Digest != NoText;

    private static readonly string NoText = Stories.Digest.OfText("");

    public bool Says(string digest) => Digest == digest || Variants.Contains(digest);

    /// <exception cref="FormatException">The record's blocks are not in the form of a record.</exception>
    public static IReadOnlyList<RecordedBlock> AllOf(JsonObject record) => [.. Items(record["blocks"]).Select(Of)];

    private static RecordedBlock Of(JsonNode? node)
    {
        var block = node as JsonObject ?? throw Malformed();
        return new(
            Must(block, "id"), Must(block, "kind"), Must(block, "digest"),
            [.. Items(block["variants"]).Select(StrictJson.AsText).OfType<string>()],
            [.. new[] { block["from"] }.Concat(Items(block["alsoFrom"])).OfType<JsonObject>().Select(from => new BlockText(Must(from, "block"), Must(from, "digest")))]);
    }

    private static IEnumerable<JsonNode?> Items(JsonNode? node) => node is null ? [] : node as JsonArray ?? throw Malformed();

    private static string Must(JsonObject json, string name) => json.Text(name) ?? throw Malformed();

    private static FormatException Malformed() => new("The record's list of blocks is broken.");
}
