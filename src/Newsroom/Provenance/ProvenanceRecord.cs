using System.Text.Json.Nodes;
using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Provenance;

/// <summary>
/// What a publication says of itself to machines: its text by digests, its place in the chain back to the original, and how
/// it was made, in the words of C2PA (Content Credentials specification 2.1, section on actions).
/// It holds no text, so that it may stay public after a correction or a kill. docs/provenance.md describes it for others.
/// </summary>
public static class ProvenanceRecord
{
    public const string Format = "dragoman-provenance/2";

    /// <summary>Those that are still read: records are for ever.</summary>
    public static readonly IReadOnlyList<string> Formats = ["dragoman-provenance/1", Format];

    public static JsonObject Of(Newsroom newsroom, Article article, Publication publication, Background behind)
    {
        var content = article.Head.Content;
        var rules = newsroom[article.Edition].Rules;
        var blocks = new RecordedBlocks(behind.SourceContent, rules);
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
            ["signed"] = Time(publication.RecordedAt),
            ["credit"] = CreditLine.Write(newsroom, [.. article.Chain.Select(part => newsroom[part.Edition])]),
            ["blocks"] = new JsonArray([.. content.Blocks.Select(block => blocks.Of(block, article.IsTranslation))]),
            ["actions"] = Actions(article, publication),
        };
        if (content.LeftOut.Count > 0)
            record["leftOut"] = new JsonArray([.. content.LeftOut.Select(blocks.Of)]);
        if (rules.ShowNames && behind.Writers.Count > 0)
            record["writers"] = new JsonArray([.. behind.Writers.Select(name => JsonValue.Create(name))]);
        if (behind.Previous is not null)
            record["previous"] = behind.Previous;
        if (Corrections(article, publication) is { Count: > 0 } corrections)
            record["corrections"] = corrections;
        if (article.Source is { } source)
            record["source"] = SourceOf(source, behind);
        return record;
    }

    private static JsonObject SourceOf(Article source, Background behind)
    {
        var said = new JsonObject { ["edition"] = source.Edition, ["language"] = source.Edition, ["address"] = source.Address };
        if (behind.SourcePublication is { } publication)
            said["publication"] = new JsonObject { ["number"] = publication.Number, ["revision"] = publication.Revision, ["at"] = Time(publication.At) };
        if (behind.Source is not null)
            said["record"] = behind.Source;
        return said;
    }

    private static JsonObject PublicationOf(Publication publication)
    {
        var said = new JsonObject
        {
            ["number"] = publication.Number,
            ["revision"] = publication.Revision,
            ["kind"] = Words.Of(publication.Kind),
            ["at"] = Time(publication.At),
        };
        if (publication.Change is { } change)
            said["change"] = Words.Of(change);
        if (publication.Note is { } note)
            said["note"] = note;
        return said;
    }

    /// <summary>What readers were told was put right or went on, up to this publication, the oldest first.</summary>
    private static JsonArray Corrections(Article article, Publication publication) =>
    [
        .. article.Standing.Where(each => each.Number <= publication.Number && each.Note is not null).Select(PublicationOf),
    ];

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
        var at = Time(publication.At);
        var actions = new JsonArray(made);
        if (publication.Kind != PublicationKind.First)
            actions.Add(new JsonObject { ["action"] = "c2pa.edited", ["when"] = at });
        actions.Add(new JsonObject { ["action"] = "c2pa.published", ["when"] = at });
        return actions;
    }

    private static string Time(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
