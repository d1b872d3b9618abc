using Dragoman.Storage;

namespace Dragoman.Names;

/// <summary>Reads the names, and keeps the last book that it read: to see that nothing changed costs one row.</summary>
public sealed class NameBookStore(Database database)
{
    private static readonly NameBook Empty = NameBook.Of([]);

    private volatile NameBook? last;

    /// <summary>The book that was read last, for what cannot wait: whoever begins a piece of work reads it before.</summary>
    public NameBook Last => last ?? Empty;

    public Task<NameBook> ReadAsync(CancellationToken cancel = default) => database.ReadAsync(session => ReadAsync(session), cancel);

    /// <summary>The book as a running transaction sees it. A writer keeps the names as they are until it ends, or waits for who changes them.</summary>
    public async Task<NameBook> ReadAsync(Session session, bool writing = false)
    {
        var share = writing && session.Kind == DatabaseKind.Postgres ? " FOR SHARE" : "";
        var version = await session.FirstAsync<long>("SELECT version FROM names_version" + share);
        var known = last;
        if (known?.Version == version)
            return known;
        // A reader on an older snapshot does not take the newer book from the others.
        if (known is not null && known.Version > version)
            return new(await EntriesAsync(session, after: 0), version);
        var changed = await EntriesAsync(session, known?.Version ?? 0);
        return last = known is null ? new(changed, version) : known.With([.. changed.Values], version);
    }

    private static async Task<IReadOnlyDictionary<string, NameEntry>> EntriesAsync(Session session, long after)
    {
        const string sql = """
            SELECT document FROM name_revision
            WHERE version > @after AND NOT EXISTS (
                SELECT 1 FROM name_revision later WHERE later.name_id = name_revision.name_id AND later.number > name_revision.number)
            ORDER BY version
            """;
        var documents = await session.QueryAsync<string>(sql, new { after });
        return documents.Select(Json.Read<NameEntry>).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }
}
