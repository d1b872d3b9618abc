using System.Globalization;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Memory;

/// <summary>Units that come in with files and go out in them.</summary>
public sealed class MemoryFileStore(Database database, AuditStore audit)
{
    private const int RowsAtOnce = 2000;

    /// <summary>
    /// Adds what a file brings, in one transaction. A unit that is here already is passed over, and so is one that was here and was
    /// superseded or withdrawn since: a file from before a kill does not undo it.
    /// </summary>
    /// <param name="file">What they come from, and <paramref name="by"/> whom: for the audit trail.</param>
    /// <returns>How many were added.</returns>
    public Task<int> AddAsync(IReadOnlyList<MemoryUnit> units, string file, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        // Whoever adds the same at this moment waits, and then sees it.
        await MemoryStore.TakeAsync(session, 0);
        var byKey = units.DistinctBy(UnitKey.Of).ToDictionary(UnitKey.Of, StringComparer.Ordinal);
        if (byKey.Count > 0)
        {
            // Keys hold letters, digits, - and _ alone: they can stand in the text.
            var known = await session.QueryAsync<string>($"SELECT text_key FROM memory_unit WHERE text_key IN ({string.Join(", ", byKey.Keys.Select(key => $"'{key}'"))})");
            foreach (var key in known)
                byKey.Remove(key);
        }
        if (byKey.Count > 0)
        {
            await MemoryStore.AddAsync(session, [.. byKey.Values]);
            await audit.AppendAsync(session, new Deed(by, Acts.MemoryTakenIn, "memory:").With("file", file).With("units", byKey.Count.ToString(CultureInfo.InvariantCulture)));
        }
        return byKey.Count;
    }, cancel);

    /// <summary>The confirmed units in the order in which they came, page after page.</summary>
    /// <param name="languages">Only this pair; null for all.</param>
    public async IAsyncEnumerable<MemoryUnit> ConfirmedAsync(LanguagePair? languages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var which = languages is null ? "" : "AND memory_unit.source_language = @Source AND memory_unit.target_language = @Target";
        IReadOnlyList<UnitRow> rows;
        var after = 0L;
        do
        {
            var from = after;
            rows = await database.ReadAsync(session => session.QueryAsync<UnitRow>(
                $"""
                SELECT memory_unit.*, article.edition, article.slug FROM memory_unit LEFT JOIN article ON article.id = memory_unit.article_id
                WHERE memory_unit.id > @from AND memory_unit.state = '{Words.Of(UnitState.Confirmed)}' {which} ORDER BY memory_unit.id LIMIT {RowsAtOnce}
                """, new { from, languages?.Source, languages?.Target }), cancel);
            foreach (var row in rows)
                yield return row.Unit();
            after = rows.Count == 0 ? after : rows[^1].Id;
        }
        while (rows.Count == RowsAtOnce);
    }

    public Task<long> CountAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM memory_unit WHERE state = 'confirmed'"), cancel);
}
