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
    private const int RowsAtOnce = 100;

    private static readonly string[] Columns =
    [
        "id", "changed", "source_language", "target_language", "source", "target", "is_block", "story_id", "article_id", "block_id",
        "source_block", "before_digest", "after_digest", "translator", "made_at", "machine_made", "state", "text_key", "came_from",
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
    public Task<IReadOnlyList<MemoryUnit>> FindAsync(IReadOnlyCollection<int> ids, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        if (ids.Count == 0)
            return [];
        // The two databases take lists differently; whole numbers can stand in the text.
        var rows = await session.QueryAsync<UnitRow>(
            $"""
            SELECT memory_unit.*, article.edition, article.slug FROM memory_unit LEFT JOIN article ON article.id = memory_unit.article_id
            WHERE memory_unit.id IN ({string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))})
            """);
        return (IReadOnlyList<MemoryUnit>)[.. rows.Select(row => row.Unit())];
    }, cancel);

    /// <summary>Which memory this is, and the number of its newest change.</summary>
    internal Task<(string Id, long Newest)> CountAsync(CancellationToken cancel) => database.ReadAsync(async session =>
    {
        var count = await session.FirstAsync<CountRow>("SELECT id, number FROM memory_count");
        return (count!.Id, count.Number);
    }, cancel);

    /// <summary>What changed after a number, in the order of the changes.</summary>
    internal Task<IReadOnlyList<UnitRow>> ChangedAsync(LanguagePair languages, long after, int most, CancellationToken cancel) => database.ReadAsync(
        session => session.QueryAsync<UnitRow>(
            """
            SELECT id, changed, source, target, state FROM memory_unit
            WHERE source_language = @Source AND target_language = @Target AND changed > @after ORDER BY changed, id LIMIT @most
            """, new { languages.Source, languages.Target, after, most }), cancel);

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
        foreach (var some in units.Chunk(RowsAtOnce))
        {
            var values = new DynamicParameters();
            for (var i = 0; i < some.Length; i++)
                Put(values, i, UnitRow.Of(some[i], number++));
            var rows = Enumerable.Range(0, some.Length).Select(i => $"({string.Join(", ", Columns.Select((_, column) => $"@p{i}_{column}"))})");
            await session.ExecuteAsync($"INSERT INTO memory_unit ({string.Join(", ", Columns)}) VALUES {string.Join(", ", rows)}", values);
        }
    }

    private static void Put(DynamicParameters values, int row, UnitRow unit)
    {
        object?[] cells =
        [
            unit.Id, unit.Changed, unit.SourceLanguage, unit.TargetLanguage, unit.Source, unit.Target, unit.IsBlock, unit.StoryId, unit.ArticleId, unit.BlockId,
            unit.SourceBlock, unit.BeforeDigest, unit.AfterDigest, unit.Translator, unit.MadeAt, unit.MachineMade, unit.State, unit.TextKey, unit.CameFrom,
        ];
        for (var column = 0; column < cells.Length; column++)
            values.Add($"p{row}_{column}", cells[column], cells[column] is null ? System.Data.DbType.String : null);
    }

    /// <summary>Takes numbers; whoever wants some waits until this transaction ends, so that they become visible in their order.</summary>
    internal static async Task<long> TakeAsync(Session session, int many)
    {
        await session.ExecuteAsync("UPDATE memory_count SET number = number + @many", new { many });
        return await session.FirstAsync<long>("SELECT number FROM memory_count");
    }

    private sealed class CountRow
    {
        public string Id { get; init; } = "";
        public long Number { get; init; }
    }
}
