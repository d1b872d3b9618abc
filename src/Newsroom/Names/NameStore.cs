using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Names;

/// <summary>Names and terms. An entry is a row of revisions, each one JSON document; nothing is changed in its place.</summary>
public sealed class NameStore(Database database, NameBookStore books, IEnumerable<INameListener> listeners)
{
    /// <summary>All names as they stand now.</summary>
    public Task<NameBook> BookAsync(CancellationToken cancel = default) => books.ReadAsync(cancel);

    /// <summary>What an entry said, the newest first; of one that only CLDR has, nothing.</summary>
    public Task<IReadOnlyList<NameRevision>> HistoryAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<Row>("SELECT number, made_at, made_by, document FROM name_revision WHERE name_id = @id ORDER BY number DESC", new { id });
        return (IReadOnlyList<NameRevision>)[.. rows.Select(row => new NameRevision(row.Number, Json.Read<NameEntry>(row.Document), Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy))];
    }, cancel);

    /// <summary>The number of an entry's newest revision; 0 where the newsroom has none of it.</summary>
    public Task<long> NumberAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async session => (await HeadAsync(session, id)).Number, cancel);

    /// <summary>Stores an entry, new or changed.</summary>
    /// <param name="seen">The number of the revision that the change started from; 0 where there was none.</param>
    /// <exception cref="RefusedException">It breaks a rule, or somebody else has changed it since.</exception>
    public async Task<NameEntry> SaveAsync(NameEntry entry, long seen, string by, Instant at, CancellationToken cancel = default)
    {
        var decided = NameRules.Tidied(entry) with { Origin = NameOrigin.Newsroom };
        await database.WriteAsync(async session =>
        {
            await LockAsync(session);
            var (number, document) = await HeadAsync(session, decided.Id);
            if (number != seen)
                throw new NameChangedException(decided, number);
            if (document != Json.Write(decided))
                await WriteAsync(session, [decided], by, at);
        }, cancel);
        return decided;
    }

    /// <summary>Takes in entries from elsewhere, all or none: what is here under the same identity gets a new revision where it differs.</summary>
    /// <returns>How many were new or changed.</returns>
    public Task<int> ImportAsync(IEnumerable<NameEntry> entries, string by, Instant at, CancellationToken cancel = default)
    {
        var tidied = entries.Select(entry => NameRules.Tidied(entry) with { Origin = NameOrigin.Newsroom }).ToList();
        return database.WriteAsync(async session =>
        {
            await LockAsync(session);
            var book = await books.ReadAsync(session);
            var changed = tidied.DistinctBy(entry => entry.Id).Where(entry => book.Find(entry.Id) is not { } known || Json.Write(known) != Json.Write(entry)).ToList();
            if (changed.Count > 0)
                await WriteAsync(session, changed, by, at);
            return changed.Count;
        }, cancel);
    }

    private async Task WriteAsync(Session session, List<NameEntry> changed, string by, Instant at)
    {
        const string insert = """
            INSERT INTO name_revision (version, name_id, number, made_at, made_by, document)
            SELECT @version, @Id, coalesce(max(number), 0) + 1, @at, @by, @document FROM name_revision WHERE name_id = @Id
            """;
        var before = await books.ReadAsync(session);
        var version = before.Version + changed.Count;
        foreach (var (index, entry) in changed.Index())
            await session.ExecuteAsync(insert, new { version = before.Version + index + 1, entry.Id, at = at.ToUnixTimeMilliseconds(), by, document = Json.Write(entry) });
        await session.ExecuteAsync("UPDATE names_version SET version = @version", new { version });
        var after = before.With(changed, version);
        foreach (var listener in listeners)
            await listener.ChangedAsync(session, before, after, changed, by);
    }

    /// <summary>Who changes names waits for who does the same, and for the stories that are being saved with the names as they were.</summary>
    private static Task<int> LockAsync(Session session) => session.ExecuteAsync("UPDATE names_version SET version = version");

    private static async Task<(long Number, string? Document)> HeadAsync(Session session, string id)
    {
        var row = await session.FirstAsync<Row>("SELECT number, document FROM name_revision WHERE name_id = @id ORDER BY number DESC LIMIT 1", new { id });
        return (row?.Number ?? 0, row?.Document);
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public long MadeAt { get; init; }
        public string MadeBy { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
