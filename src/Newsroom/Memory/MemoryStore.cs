using System.Globalization;
using Dapper;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Memory;

/// <summary>
/// The units, written in the transaction that confirms, corrects or kills. Every change has a number that only grows, in the order in which
/// changes become visible: an index that knows a number needs only what came after.
/// </summary>
public sealed class MemoryStore(Database database) : IStoryListener
{
    private const string Insert = """
        INSERT INTO memory_unit (id, changed, source_language, target_language, source, target, is_block, story_id, article_id, block_id,
            source_block, before_digest, after_digest, translator, made_at, machine_made, state, text_key, came_from)
        """;

    private static readonly string[] Columns =
    [
        nameof(UnitRow.Id), nameof(UnitRow.Changed), nameof(UnitRow.SourceLanguage), nameof(UnitRow.TargetLanguage), nameof(UnitRow.Source),
        nameof(UnitRow.Target), nameof(UnitRow.IsBlock), nameof(UnitRow.StoryId), nameof(UnitRow.ArticleId), nameof(UnitRow.BlockId),
        nameof(UnitRow.SourceBlock), nameof(UnitRow.BeforeDigest), nameof(UnitRow.AfterDigest), nameof(UnitRow.Translator), nameof(UnitRow.MadeAt),
        nameof(UnitRow.MachineMade), nameof(UnitRow.State), nameof(UnitRow.TextKey), nameof(UnitRow.CameFrom),
    ];

    public async Task SavedAsync(Session session, Story story)
    {
        if (story.Killed is not null)
            await ChangeAsync(session, "story_id = @id", new { id = story.Id, state = Words.Of(UnitState.Withdrawn) });
        foreach (var article in story.Articles)
        {
            if (article.TakenDown is not null)
                await ChangeAsync(session, "article_id = @id", new { id = article.Id, state = Words.Of(UnitState.Withdrawn) });
            else if (story.Killed is null && article.AddedRevisions.Count > 0 && article.IsTranslation)
                await LearnAsync(session, article);
        }
    }

    /// <summary>Adds units that come from elsewhere, in one transaction.</summary>
    public Task AddAsync(IReadOnlyList<MemoryUnit> units, CancellationToken cancel = default) =>
        database.WriteAsync(session => AddAsync(session, units), cancel);

    /// <summary>Units by their numbers, with the page that carries each; in no order.</summary>
    public async Task<IReadOnlyList<MemoryUnit>> FindAsync(IReadOnlyCollection<int> ids, CancellationToken cancel = default) =>
        ids.Count == 0 ? [] : (await FindWithCountAsync(ids, cancel)).Units;

    /// <summary>The same, with the number of the memory's newest change.</summary>
    internal Task<(MemoryCount Count, IReadOnlyList<MemoryUnit> Units)> FindWithCountAsync(IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        database.ReadAsync(async session => (await CountAsync(session), ids.Count == 0 ? [] : await FindAsync(session, ids)), cancel);

    internal Task<MemoryCount> CountAsync(CancellationToken cancel) => database.ReadAsync(CountAsync, cancel);

    /// <summary>What changed after a number, in the order of the changes.</summary>
    internal Task<IReadOnlyList<UnitRow>> ChangedAsync(LanguagePair languages, long after, int most, CancellationToken cancel) => database.ReadAsync(
        session => session.QueryAsync<UnitRow>(
            """
            SELECT id, changed, source, target, state FROM memory_unit
            WHERE source_language = @Source AND target_language = @Target AND changed > @after ORDER BY changed, id LIMIT @most
            """, new { languages.Source, languages.Target, after, most }), cancel);

    /// <summary>What was translated last; null while there is nothing.</summary>
    internal Task<string?> NewestAsync(LanguagePair languages, CancellationToken cancel) => database.ReadAsync(
        session => session.FirstAsync<string>(
            "SELECT source FROM memory_unit WHERE source_language = @Source AND target_language = @Target ORDER BY changed DESC LIMIT 1", languages), cancel);

    /// <summary>Some of the newest units.</summary>
    internal Task<IReadOnlyList<UnitRow>> SampleAsync(LanguagePair languages, long newest, int most, CancellationToken cancel) => database.ReadAsync(
        session => session.QueryAsync<UnitRow>(
            """
            SELECT id, source, target FROM memory_unit
            WHERE source_language = @Source AND target_language = @Target AND changed > @after AND state = 'confirmed' ORDER BY changed, id LIMIT @most
            """, new { languages.Source, languages.Target, after = Math.Max(0, newest - (most * 2)), most }), cancel);

    /// <summary>The language pairs of which there are units.</summary>
    public Task<IReadOnlyList<LanguagePair>> PairsAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<UnitRow>("SELECT DISTINCT source_language, target_language FROM memory_unit ORDER BY source_language, target_language");
        return (IReadOnlyList<LanguagePair>)[.. rows.Select(row => new LanguagePair(row.SourceLanguage, row.TargetLanguage))];
    }, cancel);

    private static async Task<MemoryCount> CountAsync(Session session) => (await session.FirstAsync<MemoryCount>("SELECT id, number FROM memory_count"))!;

    private static async Task<IReadOnlyList<MemoryUnit>> FindAsync(Session session, IReadOnlyCollection<int> ids)
    {
        // The two databases take lists differently; whole numbers can stand in the text.
        var rows = await session.QueryAsync<UnitRow>(
            $"""
            SELECT memory_unit.*, article.edition, article.slug FROM memory_unit LEFT JOIN article ON article.id = memory_unit.article_id
            WHERE memory_unit.id IN ({string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})
            """);
        return [.. rows.Select(row => row.Unit())];
    }

    private static async Task LearnAsync(Session session, Article article)
    {
        var rows = await session.QueryAsync<UnitRow>("SELECT * FROM memory_unit WHERE article_id = @Id AND is_block = 1 AND state = 'confirmed'", new { article.Id });
        var known = rows.GroupBy(row => row.BlockId!).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        foreach (var block in Lesson.Of(article))
        {
            if (known.GetValueOrDefault(block.Origin!.Block) is { } old)
            {
                if (old.Source == block.Source && old.Target == block.Target)
                    continue;
                await ChangeAsync(session, "article_id = @id AND block_id = @Block", new { id = article.Id, block.Origin.Block, state = Words.Of(UnitState.Superseded) });
            }
            await AddAsync(session, [block, .. Lesson.Sentences(block)]);
        }
    }

    private static async Task ChangeAsync(Session session, string which, object values)
    {
        if (await session.FirstAsync<long>($"SELECT count(*) FROM memory_unit WHERE {which} AND state = 'confirmed'", values) == 0)
            return;
        var number = await TakeAsync(session, 1);
        var all = new DynamicParameters(values);
        all.Add("number", number);
        await session.ExecuteAsync($"UPDATE memory_unit SET state = @state, changed = @number WHERE {which} AND state = 'confirmed'", all);
    }

    internal static async Task AddAsync(Session session, IReadOnlyList<MemoryUnit> units)
    {
        var number = await TakeAsync(session, units.Count) - units.Count + 1;
        UnitRow[] rows = [.. units.Select((unit, i) => UnitRow.Of(unit, number + i))];
        if (session.Kind == DatabaseKind.Sqlite)
            await session.ExecuteAsync($"{Insert} VALUES (@{string.Join(", @", Columns)})", rows);
        else
            await session.ExecuteAsync($"{Insert} SELECT * FROM unnest(@{string.Join(", @", Columns)})", Lists(rows));
    }

    /// <summary>A list for each column: PostgreSQL takes all rows in one statement, however many there are.</summary>
    private static DynamicParameters Lists(UnitRow[] rows)
    {
        var values = new DynamicParameters();
        foreach (var column in Columns)
        {
            var property = typeof(UnitRow).GetProperty(column)!;
            values.Add(column, property.PropertyType == typeof(string)
                ? rows.Select(row => (string?)property.GetValue(row)).ToArray()
                : rows.Select(row => (long)property.GetValue(row)!).ToArray());
        }
        return values;
    }

    /// <summary>Takes numbers; whoever wants some waits until this transaction ends, so that they become visible in their order.</summary>
    internal static async Task<long> TakeAsync(Session session, int many)
    {
        await session.ExecuteAsync("UPDATE memory_count SET number = number + @many", new { many });
        return await session.FirstAsync<long>("SELECT number FROM memory_count");
    }
}
