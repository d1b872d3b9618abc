using System.Globalization;
using System.Security.Cryptography;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Drafting;

/// <summary>The jobs and how far they are: a row for each block, so that nothing is forgotten when a page is closed or the program ends.</summary>
public sealed class DraftJobStore(Database database, IClock clock, AuditStore audit)
{
    private long Now => clock.GetCurrentInstant().ToUnixTimeMilliseconds();

    public Task<DraftJob?> FindAsync(string id, CancellationToken cancel = default) =>
        FindAsync("SELECT * FROM draft_job WHERE id = @id", new { id }, cancel);

    /// <summary>The newest job of an article; null where there was none.</summary>
    public Task<DraftJob?> NewestAsync(string article, CancellationToken cancel = default) =>
        FindAsync("SELECT * FROM draft_job WHERE article_id = @article ORDER BY started_at DESC, id DESC LIMIT 1", new { article }, cancel);

    /// <exception cref="RefusedException">One runs already.</exception>
    internal Task<DraftJob> AddAsync(Article article, MachineProvider provider, IReadOnlyList<(int Place, string Block)> blocks, string by, CancellationToken cancel)
    {
        var (id, now) = (RandomNumberGenerator.GetHexString(16, lowercase: true), Now);
        return database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(
                "UPDATE draft_job SET state = 'interrupted' WHERE article_id = @Id AND state = 'running' AND alive_at < @dead",
                new { article.Id, dead = now - (long)DraftJob.Patience.TotalMilliseconds });
            if (await session.FirstAsync<long>("SELECT count(*) FROM draft_job WHERE article_id = @Id AND state = 'running'", new { article.Id }) > 0)
                throw new RefusedException($"The {article.Language} article of story {article.Story.Id} is being drafted already.", "Wait for it, or cancel it.");
            await session.ExecuteAsync(
                """
                INSERT INTO draft_job (id, story_id, article_id, edition, provider, state, started_at, started_by, alive_at)
                VALUES (@id, @story, @article, @Edition, @provider, 'running', @now, @by, @now)
                """, new { id, story = article.Story.Id, article = article.Id, article.Edition, provider = Json.Write(provider), now, by });
            foreach (var (place, block) in blocks)
                await session.ExecuteAsync("INSERT INTO draft_job_block (job_id, place, source_block, state) VALUES (@id, @place, @block, 'waiting')", new { id, place = (long)place, block });
            await audit.AppendAsync(session, new Deed(by, Acts.DraftsBegun, Deed.Story(article.Story.Id)) { Edition = article.Edition }.With("machine", provider.Name).With("paragraphs", blocks.Count.ToString(CultureInfo.InvariantCulture)));
            return (await FindAsync(session, "SELECT * FROM draft_job WHERE id = @id", new { id }))!;
        }, cancel);
    }

    /// <summary>Says that the job is alive.</summary>
    /// <returns>Whether it still runs: not when somebody cancelled it.</returns>
    internal Task<bool> BeatAsync(string id, CancellationToken cancel) => database.WriteAsync(async session =>
        await session.ExecuteAsync("UPDATE draft_job SET alive_at = @Now WHERE id = @id AND state = 'running'", new { id, Now }) > 0, cancel);

    internal Task MarkAsync(string id, int place, DraftBlockState state, DraftProblem? problem = null) => database.WriteAsync(session => session.ExecuteAsync(
        "UPDATE draft_job_block SET state = @state, problem = @problem WHERE job_id = @id AND place = @place",
        new { id, place = (long)place, state = Words.Of(state), problem = problem is { } known ? Words.Of(known) : null }));

    /// <summary>Ends a job that runs; one that has ended stays as it is.</summary>
    /// <returns>Whether it ran.</returns>
    public Task<bool> EndAsync(string id, DraftJobState state, DraftProblem? problem = null) => database.WriteAsync(async session =>
    {
        var ended = await session.ExecuteAsync(
            "UPDATE draft_job SET state = @state, problem = @problem WHERE id = @id AND state = 'running'",
            new { id, state = Words.Of(state), problem = problem is { } known ? Words.Of(known) : null });
        await session.ExecuteAsync("UPDATE draft_job_block SET state = 'waiting' WHERE job_id = @id AND state = 'working'", new { id });
        return ended > 0;
    });

    private Task<DraftJob?> FindAsync(string sql, object values, CancellationToken cancel) => database.ReadAsync(session => FindAsync(session, sql, values), cancel);

    private async Task<DraftJob?> FindAsync(Session session, string sql, object values)
    {
        if (await session.FirstAsync<Row>(sql, values) is not { } row)
            return null;
        var blocks = await session.QueryAsync<BlockRow>("SELECT * FROM draft_job_block WHERE job_id = @Id ORDER BY place", new { row.Id });
        return new DraftJob(
            row.Id, row.StoryId, row.ArticleId, row.Edition, Json.Read<MachineProvider>(row.Provider), Words.Read<DraftJobState>(row.State), Problem(row.Problem),
            Instant.FromUnixTimeMilliseconds(row.StartedAt), row.StartedBy, Instant.FromUnixTimeMilliseconds(row.AliveAt),
            [.. blocks.Select(block => new DraftJobBlock((int)block.Place, block.SourceBlock, Words.Read<DraftBlockState>(block.State), Problem(block.Problem)))])
            .SeenAt(clock.GetCurrentInstant());
    }

    private static DraftProblem? Problem(string? word) => word is null ? null : Words.Read<DraftProblem>(word);

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string StoryId { get; init; } = "";
        public string ArticleId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string Provider { get; init; } = "";
        public string State { get; init; } = "";
        public string? Problem { get; init; }
        public long StartedAt { get; init; }
        public string StartedBy { get; init; } = "";
        public long AliveAt { get; init; }
    }

    private sealed class BlockRow
    {
        public long Place { get; init; }
        public string SourceBlock { get; init; } = "";
        public string State { get; init; } = "";
        public string? Problem { get; init; }
    }
}
