using System.Text.Json.Nodes;
using Dragoman.Editions;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Provenance;

/// <summary>Signs each publication in its own transaction, and keeps the records.</summary>
public sealed class ProvenanceStore(Database database, SigningKeyStore keys) : IStoryListener
{
    public async Task PublishedAsync(Session session, Article article, Publication publication)
    {
        var newsroom = await EditionStore.GetAsync(session);
        var source = article.Source is { Newest: { } newest } from ? await FindAsync(session, from.Id, newest.Number) : null;
        using var key = await keys.CurrentAsync(session);
        var signed = SignedRecord.Sign(ProvenanceRecord.Of(newsroom, article, publication, source?.Digest), key);
        await session.ExecuteAsync(
            "INSERT INTO provenance_record (digest, article_id, publication, document, signature) VALUES (@Digest, @Id, @Number, @document, @Signature)",
            new { signed.Digest, article.Id, publication.Number, document = signed.Record.ToJsonString(), signed.Signature });
    }

    public Task<SignedRecord?> FindAsync(Article article, Publication publication, CancellationToken cancel = default) =>
        database.ReadAsync(session => FindAsync(session, article.Id, publication.Number), cancel);

    public Task<SignedRecord?> FindAsync(string digest, CancellationToken cancel = default) => database.ReadAsync(async session =>
        Read(await session.FirstAsync<Row>("SELECT document, signature FROM provenance_record WHERE digest = @digest", new { digest })), cancel);

    private static async Task<SignedRecord?> FindAsync(Session session, string article, long number) =>
        Read(await session.FirstAsync<Row>("SELECT document, signature FROM provenance_record WHERE article_id = @article AND publication = @number", new { article, number }));

    private static SignedRecord? Read(Row? row) =>
        row is null ? null : new(JsonNode.Parse(row.Document)!.AsObject(), row.Signature);

    private sealed class Row
    {
        public string Document { get; init; } = "";
        public string Signature { get; init; } = "";
    }
}
