using Dragoman.Editions;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Drafting;

/// <summary>For which pairs of editions machines may draft, and which machine does.</summary>
public sealed class DraftingPairStore(Database database, IClock clock, AuditStore audit)
{
    public Task<IReadOnlyList<DraftingPair>> ListAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM drafting_pair ORDER BY source_edition, target_edition");
        return (IReadOnlyList<DraftingPair>)[.. documents.Select(Read)];
    }, cancel);

    public Task<DraftingPair?> FindAsync(string source, string target, CancellationToken cancel = default) => database.ReadAsync(async session =>
        await session.FirstAsync<string>("SELECT document FROM drafting_pair WHERE source_edition = @source AND target_edition = @target", new { source, target }) is { } document ? Read(document) : null, cancel);

    public Task<DraftingPair> TurnOnAsync(string source, string target, MachineProvider provider, string by, CancellationToken cancel = default)
    {
        var (checkedProvider, at) = (provider.Checked(), clock.GetCurrentInstant());
        return database.WriteAsync(async session =>
        {
            var newsroom = await EditionStore.GetAsync(session);
            var pair = new DraftingPair(newsroom[source].Tag, newsroom[target].Tag, checkedProvider, by, at);
            if (pair.Source == pair.Target)
                throw new RefusedException($"The edition {pair.Source} is not translated into itself.", "Name two editions.");
            await session.ExecuteAsync(
                """
                INSERT INTO drafting_pair (source_edition, target_edition, document) VALUES (@Source, @Target, @document)
                ON CONFLICT (source_edition, target_edition) DO UPDATE SET document = excluded.document
                """, new { pair.Source, pair.Target, document = Json.Write(new Document(pair.Source, pair.Target, pair.Provider, pair.By, at.ToUnixTimeMilliseconds())) });
            await audit.AppendAsync(session, new Deed(by, Acts.DraftingOn, Deed.OfEdition(pair.Target)) { Edition = pair.Target }.With("from", pair.Source).With("machine", $"{pair.Provider.Kind.ToString().ToLowerInvariant()} {pair.Provider.Address} {pair.Provider.Model}".Trim()));
            return pair;
        }, cancel);
    }

    /// <returns>Whether it was on.</returns>
    public Task<bool> TurnOffAsync(string source, string target, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await session.ExecuteAsync("DELETE FROM drafting_pair WHERE source_edition = @source AND target_edition = @target", new { source, target }) == 0)
            return false;
        await audit.AppendAsync(session, new Deed(by, Acts.DraftingOff, Deed.OfEdition(target)) { Edition = target }.With("from", source));
        return true;
    }, cancel);

    private static DraftingPair Read(string document)
    {
        var read = Json.Read<Document>(document);
        return new(read.Source, read.Target, read.Provider, read.By, Instant.FromUnixTimeMilliseconds(read.At));
    }

    private sealed record Document(string Source, string Target, MachineProvider Provider, string By, long At);
}
