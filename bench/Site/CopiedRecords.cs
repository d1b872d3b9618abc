using System.Text.Json.Nodes;
using Dragoman.Provenance;
using Dragoman.Storage;

namespace Dragoman.Site.Bench;

/// <summary>The provenance records of copied stories: each tells of its own story and of its own source's record, so each is signed.</summary>
internal sealed class CopiedRecords(SigningKey key, IReadOnlyList<CopiedRecords.Row> rows)
{
    public static Task<IReadOnlyList<Row>> ReadAsync(Session session) => session.QueryAsync<Row>(
        """
        SELECT record.digest, record.article_id, record.publication, record.document, article.story_id FROM provenance_record record
        JOIN article ON article.id = record.article_id ORDER BY CASE WHEN article.source_id IS NULL THEN 0 ELSE 1 END
        """);

    public async Task CopyAsync(Session session, string end)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var record = JsonNode.Parse(row.Document.Replace(row.StoryId, row.StoryId + end, StringComparison.Ordinal))!.AsObject();
            if (record["source"] is JsonObject source && (string?)source["record"] is { } before)
                source["record"] = digests[before];
            var signed = SignedRecord.Sign(record, key);
            digests[row.Digest] = signed.Digest;
            await session.ExecuteAsync(
                "INSERT INTO provenance_record (digest, article_id, publication, document, signature) VALUES (@Digest, @article, @Publication, @document, @Signature)",
                new { signed.Digest, article = row.ArticleId + end, row.Publication, document = signed.Record.ToJsonString(), signed.Signature });
        }
    }

    internal sealed class Row
    {
        public string Digest { get; init; } = "";
        public string ArticleId { get; init; } = "";
        public long Publication { get; init; }
        public string Document { get; init; } = "";
        public string StoryId { get; init; } = "";
    }
}
