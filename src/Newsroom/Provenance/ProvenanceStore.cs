using System.Text.Json.Nodes;
using Dragoman.Editions;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Provenance;

/// <summary>Signs each publication in its own transaction, and keeps the records.</summary>
public sealed class ProvenanceStore(Database database, SigningKeyStore keys) : IStoryListener
{
    private const string Columns = "SELECT record.publication, record.document, record.signature FROM provenance_record record";

    public async Task PublishedAsync(Session session, Article article, Publication publication)
    {
        var newsroom = await EditionStore.GetAsync(session);
        var behind = await BehindAsync(session, newsroom, article, publication);
        using var key = await keys.CurrentAsync(session);
        var signed = SignedRecord.Sign(ProvenanceRecord.Of(newsroom, article, publication, behind), key);
        await session.ExecuteAsync(
            "INSERT INTO provenance_record (digest, article_id, publication, document, signature) VALUES (@Digest, @Id, @Number, @document, @Signature)",
            new { signed.Digest, article.Id, publication.Number, document = signed.Record.ToJsonString(), signed.Signature });
    }

    public Task<SignedRecord?> FindAsync(Article article, Publication publication, CancellationToken cancel = default) => database.ReadAsync(async session =>
        Read(await session.FirstAsync<Row>($"{Columns} WHERE record.article_id = @Id AND record.publication = @Number", new { article.Id, publication.Number })), cancel);

    public Task<SignedRecord?> FindAsync(string digest, CancellationToken cancel = default) => database.ReadAsync(async session =>
        Read(await session.FirstAsync<Row>($"{Columns} WHERE record.digest = @digest", new { digest })), cancel);

    /// <summary>A record that readers may have: of a publication that is out, with the records behind it.</summary>
    public Task<SignedRecord?> PublicAsync(string digest, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        if (await PublicAsync(session, digest, now) is not { } record)
            return null;
        var chain = new List<SignedRecord>();
        for (var last = record; chain.Count < Verification.LongestChain && last.SourceRecord is { } source; last = chain[^1])
        {
            if (await PublicAsync(session, source, now) is not { } next)
                break;
            chain.Add(next);
        }
        return record with { Chain = chain };
    }, cancel);

    /// <summary>The records of all that readers had of an article up to an instant, with their publications' numbers, the newest first.</summary>
    public Task<IReadOnlyList<(long Publication, SignedRecord Record)>> HistoryAsync(Article article, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var seen = article.Standing.Where(publication => publication.At <= now).Select(publication => publication.Number).ToHashSet();
        var rows = await session.QueryAsync<Row>($"{Columns} WHERE record.article_id = @Id ORDER BY record.publication DESC", new { article.Id });
        return (IReadOnlyList<(long, SignedRecord)>)[.. rows.Where(row => seen.Contains(row.Publication)).Select(row => (row.Publication, Read(row)!))];
    }, cancel);

    private static async Task<SignedRecord?> PublicAsync(Session session, string digest, Instant now) => Read(await session.FirstAsync<Row>(
        $"""
        {Columns} JOIN standing_publication publication ON publication.article_id = record.article_id AND publication.number = record.publication
        WHERE record.digest = @digest AND publication.public_at <= @now
        """, new { digest, now = now.ToUnixTimeMilliseconds() }));

    private static async Task<Background> BehindAsync(Session session, Editions.Newsroom newsroom, Article article, Publication publication)
    {
        var before = article.Standing.LastOrDefault(earlier => earlier.Number < publication.Number);
        var previous = before is null ? null : await DigestAsync(session, article, before);
        var writers = newsroom[article.Edition].Rules.ShowNames ? await StoryStore.WritersAsync(session, article, publication.Revision) : [];
        // What readers of the source have when this goes out: a text that is still withheld is not told of before its time.
        if (article.Source is not { } source || source.PublicAt(publication.At) is not { } from)
            return new(null, null, null, previous, writers);
        var content = (await ShownStore.RevisionAsync(session, source, from.Revision)).Content;
        return new(await DigestAsync(session, source, from), from, content, previous, writers);
    }

    private static Task<string?> DigestAsync(Session session, Article article, Publication publication) => session.FirstAsync<string>(
        "SELECT digest FROM provenance_record WHERE article_id = @Id AND publication = @Number", new { article.Id, publication.Number });

    private static SignedRecord? Read(Row? row) =>
        row is null ? null : new(JsonNode.Parse(row.Document)!.AsObject(), row.Signature);

    private sealed class Row
    {
        public long Publication { get; init; }
        public string Document { get; init; } = "";
        public string Signature { get; init; } = "";
    }
}
