using System.Text.Json.Nodes;
using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime.Text;

namespace Dragoman.Provenance;

/// <summary>
/// What a publication says of itself to machines: its text by digests, its place in the chain back to the original, and how
/// it was made, in the words of C2PA (Content Credentials specification 2.1, section on actions).
/// It holds no text, so that it may stay public after a correction or a kill.
/// </summary>
public static class ProvenanceRecord
{
    public const string Format = "dragoman-provenance/1";

    private const string SourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// <param name="sourceRecord">Digest of the source's own record; null for an original, or where the source has none yet.</param>
    public static JsonObject Of(Newsroom newsroom, Article article, Publication publication, string? sourceRecord)
    {
        var content = article.Head.Content;
        var record = new JsonObject
        {
            ["format"] = Format,
            ["newsroom"] = newsroom.Name,
            ["story"] = article.Story.Id,
            ["edition"] = article.Edition,
            ["language"] = article.Edition,
            ["address"] = article.Address,
            ["kind"] = article.IsTranslation ? "translation" : "original",
            ["publication"] = PublicationOf(publication),
            ["credit"] = CreditLine.Write(newsroom, [.. article.Chain.Select(part => newsroom[part.Edition])]),
            ["blocks"] = new JsonArray([.. content.Blocks.Select(block => BlockOf(block, article.IsTranslation))]),
            ["actions"] = Actions(article, publication),
        };
        if (content.LeftOut.Count > 0)
            record["leftOut"] = new JsonArray([.. content.LeftOut.Select(left => JsonValue.Create(left.Block))]);
        if (article.Source is { } source)
        {
            var chained = new JsonObject { ["edition"] = source.Edition, ["language"] = source.Edition, ["address"] = source.Address };
            if (sourceRecord is not null)
                chained["record"] = sourceRecord;
            record["source"] = chained;
        }
        return record;
    }

    private static JsonObject PublicationOf(Publication publication)
    {
        var said = new JsonObject
        {
            ["number"] = publication.Number,
            ["revision"] = publication.Revision,
            ["kind"] = Words.Of(publication.Kind),
            ["at"] = InstantPattern.ExtendedIso.Format(publication.At),
        };
        if (publication.Change is { } change)
            said["change"] = Words.Of(change);
        if (publication.Note is { } note)
            said["note"] = note;
        return said;
    }

    private static JsonObject BlockOf(Block block, bool translated)
    {
        var said = new JsonObject { ["id"] = block.Id, ["kind"] = Words.Of(block.Kind), ["digest"] = block.Digest };
        if (block.Picture is not null)
            said["picture"] = block.Picture;
        if (translated)
            said["state"] = block.Carried is null ? "added" : Words.Of(block.Progress);
        if (block.Carried is { } carried)
            said["from"] = From(carried);
        if (block.AlsoCarried.Count > 0)
            said["alsoFrom"] = new JsonArray([.. block.AlsoCarried.Select(From)]);
        if (block.Drafted is { ByMachine: true } drafted)
            said["drafted"] = DraftOf(block, drafted);
        return said;
    }

    /// <summary>A machine wrote the first text; whether people have changed it since shows in its kind, in the words of IPTC's NewsCodes.</summary>
    private static JsonObject DraftOf(Block block, MachineDraft drafted)
    {
        var said = new JsonObject
        {
            ["digitalSourceType"] = SourceType + (block.Digest == drafted.Digest ? "trainedAlgorithmicMedia" : "compositeWithTrainedAlgorithmicMedia"),
            ["provider"] = drafted.Provider,
        };
        if (drafted.Model is not null)
            said["model"] = drafted.Model;
        return said;
    }

    private static JsonObject From(CarriedFrom carried) => new() { ["block"] = carried.Block, ["digest"] = carried.Digest };

    private static JsonArray Actions(Article article, Publication publication)
    {
        var made = new JsonObject { ["action"] = "c2pa.created" };
        if (article.Source is { } source)
        {
            made = new JsonObject
            {
                ["action"] = "c2pa.translated",
                ["parameters"] = new JsonObject { ["sourceLanguage"] = source.Edition, ["targetLanguage"] = article.Edition },
            };
        }
        var at = InstantPattern.ExtendedIso.Format(publication.At);
        var actions = new JsonArray(made);
        if (publication.Kind != PublicationKind.First)
            actions.Add(new JsonObject { ["action"] = "c2pa.edited", ["when"] = at });
        actions.Add(new JsonObject { ["action"] = "c2pa.published", ["when"] = at });
        return actions;
    }
}
