using System.Text.Json.Nodes;
using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Provenance;

/// <summary>What a record says of each block: the digest of its text, what of the source it was made from, and how.</summary>
/// <param name="source">The text of the source that readers have; null for an original.</param>
internal sealed class RecordedBlocks(Content? source, ReleaseRules rules)
{
    private const string SourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public JsonObject Of(Block block, bool translated)
    {
        var said = new JsonObject { ["id"] = block.Id, ["kind"] = Words.Of(block.Kind), ["digest"] = block.Digest };
        if (block.Picture is not null)
            said["picture"] = block.Picture;
        if (translated)
            said["state"] = StateOf(block);
        if (block.Carried is { } carried)
            said["from"] = From(carried);
        if (block.AlsoCarried.Count > 0)
            said["alsoFrom"] = new JsonArray([.. block.AlsoCarried.Select(From)]);
        if (Variants(block) is { Count: > 0 } variants)
            said["variants"] = new JsonArray([.. variants.Select(digest => JsonValue.Create(digest))]);
        if (block.Drafted is { ByMachine: true } drafted)
            said["drafted"] = DraftOf(block, drafted);
        return said;
    }

    /// <summary>A block of the source that the edition left out, and why, where its rule tells readers.</summary>
    public JsonObject Of(LeftOut left)
    {
        var said = new JsonObject { ["block"] = left.Block };
        if (source?.Find(left.Block) is { } block)
            said["digest"] = block.Digest;
        if (rules.ShowReasons)
            said["reason"] = left.Reason;
        return said;
    }

    private string StateOf(Block block) =>
        block.Carried is null ? "added"
        : source is not null && !block.Carriages.All(carried => source.StillSays(carried.Block, carried.Digest)) ? "stale"
        : Words.Of(block.Progress);

    /// <summary>Digests of earlier texts that say the same to a translator: a block that was made from one of these is not stale.</summary>
    private static List<string> Variants(Block block) =>
    [
        .. block.Cosmetic.SelectMany(pair => new[] { pair.Key, pair.Value }).Distinct(StringComparer.Ordinal)
            .Where(digest => digest != block.Digest && block.SaysTheSameAs(digest)).Order(StringComparer.Ordinal),
    ];

    /// <summary>A machine wrote the first text; whether people have changed it since shows in its kind, in the words of IPTC's NewsCodes.</summary>
    private JsonObject DraftOf(Block block, MachineDraft drafted)
    {
        var said = new JsonObject
        {
            ["digitalSourceType"] = SourceType + (block.Digest == drafted.Digest ? "trainedAlgorithmicMedia" : "compositeWithTrainedAlgorithmicMedia"),
            ["provider"] = drafted.Provider,
            ["at"] = InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(drafted.At)),
            ["confirmed"] = drafted.ConfirmedBy is not null,
        };
        if (drafted.Model is not null)
            said["model"] = drafted.Model;
        if (rules.ShowNames && drafted.ConfirmedBy is not null)
            said["confirmedBy"] = drafted.ConfirmedBy;
        return said;
    }

    private static JsonObject From(CarriedFrom carried) => new() { ["block"] = carried.Block, ["digest"] = carried.Digest, ["revision"] = carried.Revision };
}
