using System.Text.Json.Nodes;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Provenance;

/// <summary>The newsroom's signing keys. Old keys stay published, so that old records can still be checked.</summary>
public sealed class SigningKeyStore(Database database, IClock clock, AuditStore audit)
{
    public Task<KeySet> PublishedAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM signing_key ORDER BY made_at");
        var keys = new List<JsonObject>();
        foreach (var document in documents)
        {
            using var key = SigningKey.FromPrivateJwk(document);
            keys.Add(key.ToPublicJwk());
        }
        return new KeySet(keys);
    }, cancel);

    /// <summary>The keys that were ever made, the newest first; it signs, the others are retired.</summary>
    public Task<IReadOnlyList<(string Id, Instant MadeAt)>> ListAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<Row>("SELECT id, made_at FROM signing_key ORDER BY made_at DESC");
        return (IReadOnlyList<(string, Instant)>)[.. rows.Select(row => (row.Id, Instant.FromUnixTimeMilliseconds(row.MadeAt)))];
    }, cancel);

    /// <summary>The key that signs now; the first one is made when it is first needed.</summary>
    public async Task<SigningKey> CurrentAsync(Session session)
    {
        var newest = await session.FirstAsync<string>("SELECT document FROM signing_key ORDER BY made_at DESC");
        return newest is null ? await RotateAsync(session) : SigningKey.FromPrivateJwk(newest);
    }

    /// <summary>Makes a new key that signs from now on.</summary>
    public Task RotateAsync(CancellationToken cancel = default) => database.WriteAsync(async session => (await RotateAsync(session)).Dispose(), cancel);

    private async Task<SigningKey> RotateAsync(Session session)
    {
        var key = SigningKey.Create();
        // The newest signs: no two are as new.
        var newest = await session.FirstAsync<long>("SELECT coalesce(max(made_at), 0) FROM signing_key");
        await session.ExecuteAsync(
            "INSERT INTO signing_key (id, document, made_at) VALUES (@Id, @document, @at)",
            new { key.Id, document = key.ToPrivateJwk(), at = Math.Max(clock.GetCurrentInstant().ToUnixTimeMilliseconds(), newest + 1) });
        await audit.AppendAsync(session, new("program", Acts.KeyMade, "key:" + key.Id));
        return key;
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public long MadeAt { get; init; }
    }
}
