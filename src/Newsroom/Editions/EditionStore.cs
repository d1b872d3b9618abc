using Dragoman.Identity.Audit;
using Dragoman.Storage;

namespace Dragoman.Editions;

/// <summary>The newsroom and its editions, each one JSON document.</summary>
public sealed class EditionStore(Database database, AuditStore audit, params IEnumerable<IEditionListener> listeners)
{
    public Task<Newsroom?> FindAsync(CancellationToken cancel = default) => database.ReadAsync(FindAsync, cancel);

    public async Task<Newsroom> GetAsync(CancellationToken cancel = default) =>
        await FindAsync(cancel) ?? throw Missing();

    public static async Task<Newsroom> GetAsync(Session session) => await FindAsync(session) ?? throw Missing();

    public Task CreateAsync(Newsroom newsroom, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await FindAsync(session) is { } existing)
            throw new RefusedException($"This data folder already holds the newsroom {existing.Name}.", "Use another one with --data, or add editions with: dragoman edition TAG");
        // Of two that are made at once, one fails here, runs again, and finds the other.
        await session.ExecuteAsync("INSERT INTO newsroom (id, document) VALUES ('newsroom', '{}')");
        await SaveAsync(session, newsroom);
        await audit.AppendAsync(session, new Deed("command line", Acts.NewsroomMade, "newsroom:").With("editions", string.Join(", ", newsroom.Editions.Select(edition => edition.Tag))));
    }, cancel);

    public Task<Newsroom> ChangeAsync(Func<Newsroom, Newsroom> change, CancellationToken cancel = default) => ChangeAsync(change, "command line", cancel);

    /// <param name="by">Who changes it.</param>
    public Task<Newsroom> ChangeAsync(Func<Newsroom, Newsroom> change, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("SELECT id FROM newsroom" + session.ForUpdate);
        var before = await GetAsync(session);
        var changed = change(before);
        await SaveAsync(session, changed);
        foreach (var listener in listeners)
            await listener.ChangedAsync(session, before, changed);
        foreach (var deed in Deeds(before, changed, by))
            await audit.AppendAsync(session, deed);
        return changed;
    }, cancel);

    private static async Task<Newsroom?> FindAsync(Session session)
    {
        var document = await session.FirstAsync<string>("SELECT document FROM newsroom");
        if (document is null)
            return null;
        var editions = await session.QueryAsync<string>("SELECT document FROM edition ORDER BY place");
        return Json.Read<Newsroom>(document) with { Editions = [.. editions.Select(Json.Read<Edition>)] };
    }

    private static async Task SaveAsync(Session session, Newsroom newsroom)
    {
        const string one = "UPDATE newsroom SET document = @document WHERE id = 'newsroom'";
        const string each = "INSERT INTO edition (tag, place, document) VALUES (@Tag, @place, @document) ON CONFLICT (tag) DO UPDATE SET place = excluded.place, document = excluded.document";
        await session.ExecuteAsync(one, new { document = Json.Write(newsroom with { Editions = [] }) });
        foreach (var (place, edition) in newsroom.Editions.Index())
            await session.ExecuteAsync(each, new { edition.Tag, place = (long)place, document = Json.Write(edition) });
        await AppearanceStore.ChangedAsync(session);
    }

    private static IEnumerable<Deed> Deeds(Newsroom before, Newsroom after, string by)
    {
        foreach (var edition in after.Editions)
        {
            var (known, document) = (before.Find(edition.Tag), Json.Write(edition));
            if (known is null || Json.Write(known) != document)
                yield return new Deed(by, known is null ? Acts.EditionAdded : Acts.EditionChanged, Deed.OfEdition(edition.Tag)) { Edition = edition.Tag }.With("now", document);
        }
        var settings = Json.Write(after with { Editions = [] });
        if (Json.Write(before with { Editions = [] }) != settings)
            yield return new Deed(by, Acts.NewsroomChanged, "newsroom:").With("now", settings);
    }

    private static RefusedException Missing() =>
        new RefusedException("There is no newsroom in this data folder.", "Make one with: dragoman init --name \"…\" --edition fa --edition en");
}
