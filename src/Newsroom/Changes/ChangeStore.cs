using System.Globalization;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Changes;

/// <summary>
/// What happened to stories, one after the other, written in the transaction in which it happened. Other programs write to the same
/// database: whoever wants to know asks for what came after the last number that it knows.
/// </summary>
public sealed class ChangeStore(Database database) : IStoryListener
{
    /// <summary>What came after a number, in order.</summary>
    public Task<IReadOnlyList<StoryChange>> AfterAsync(long number, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = "SELECT * FROM story_change WHERE number > @number ORDER BY number LIMIT @most";
        var rows = await session.QueryAsync<Row>(sql, new { number, most });
        return (IReadOnlyList<StoryChange>)[.. rows.Select(row => row.Change())];
    }, cancel);

    /// <summary>The number of the newest change; 0 before the first.</summary>
    public Task<long> NewestAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstAsync<long>("SELECT number FROM story_change_count"), cancel);

    /// <summary>Adds a change, as late in its transaction as can be: whoever adds the next one waits until it ends.</summary>
    public static async Task AddAsync(Session session, StoryChange change)
    {
        const string sql = """
            INSERT INTO story_change (number, story_id, edition, kind, subject, change_type, made_at, made_by)
            VALUES (@number, @Story, @Edition, @kind, @Subject, @type, @at, @By)
            """;
        await session.ExecuteAsync("UPDATE story_change_count SET number = number + 1");
        await session.ExecuteAsync(sql, new
        {
            number = await session.FirstAsync<long>("SELECT number FROM story_change_count"),
            change.Story,
            change.Edition,
            kind = Words.Of(change.Kind),
            change.Subject,
            type = change.Change is { } said ? Words.Of(said) : null,
            at = change.At.ToUnixTimeMilliseconds(),
            change.By,
        });
    }

    async Task IStoryListener.PublishedAsync(Session session, Article article, Publication publication) => await AddAsync(session, new(
        article.Story.Id,
        article.Edition,
        publication.Kind == PublicationKind.Correction ? ChangeKind.Correction : ChangeKind.Publication,
        publication.Number.ToString(CultureInfo.InvariantCulture),
        publication.Change,
        publication.At,
        publication.By));

    async Task IStoryListener.SavedAsync(Session session, Story story)
    {
        foreach (var article in story.Articles.Where(article => article.AddedRevisions.Count > 0))
            await AddAsync(session, OfRevision(article));
        if (story.Urged is { } urged)
            await AddAsync(session, new(story.Id, null, ChangeKind.Urgency, story.Urgency.ToString(CultureInfo.InvariantCulture), null, urged.At, urged.By));
        foreach (var article in story.Articles)
        {
            if (article.Placed is { } placed)
                await AddAsync(session, new(story.Id, article.Edition, ChangeKind.Section, article.Section, null, placed.At, placed.By));
            if (article.Bylined is { } bylined)
                await AddAsync(session, new(story.Id, article.IsTranslation ? article.Edition : null, ChangeKind.Byline, string.Join('\n', article.BylineBefore), null, bylined.At, bylined.By));
        }
        foreach (var change in OfWorkflow(story))
            await AddAsync(session, change);
        if (story.Killed is { } killed)
            await AddOnceAsync(session, new(story.Id, null, ChangeKind.Kill, null, null, killed.At, killed.By));
        foreach (var article in story.Articles)
        {
            if (article.TakenDown is { } down)
                await AddOnceAsync(session, new(story.Id, article.Edition, ChangeKind.Takedown, null, null, down.At, down.By));
        }
        foreach (var ack in story.Acknowledgements)
            await AddOnceAsync(session, new(story.Id, ack.Edition, ChangeKind.Acknowledgement, null, null, ack.At, ack.By));
    }

    private static IEnumerable<StoryChange> OfWorkflow(Story story)
    {
        foreach (var embargo in story.Embargoes.Skip(story.StoredEmbargoes))
            yield return new(story.Id, null, ChangeKind.Embargo, null, null, embargo.At, embargo.By);
        foreach (var article in story.Articles)
        {
            foreach (var act in article.StageActs.Skip(article.StoredStageActs))
                yield return new(story.Id, article.Edition, ChangeKind.Stage, Words.Of(act.Step), null, act.At, act.By);
            foreach (var off in article.Cancellations.Skip(article.StoredCancellations))
                yield return new(story.Id, article.Edition, ChangeKind.OffSchedule, off.Publication.ToString(CultureInfo.InvariantCulture), null, off.At, off.By);
            foreach (var seen in article.LegalAcknowledgements.Skip(article.StoredLegalAcknowledgements))
                yield return new(story.Id, article.Edition, ChangeKind.LegalAcknowledgement, seen.Publication.ToString(CultureInfo.InvariantCulture), null, seen.At, seen.By);
        }
    }

    private static StoryChange OfRevision(Article article)
    {
        var (first, last) = (article.AddedRevisions[0], article.AddedRevisions[^1]);
        var kind = first.Number == 1 ? (article.IsTranslation ? ChangeKind.Carried : ChangeKind.Filed)
            : IsWaiver(last) ? ChangeKind.Waiver
            : ChangeKind.Revision;
        return new(article.Story.Id, article.Edition, kind, last.Number.ToString(CultureInfo.InvariantCulture), null, last.At, last.By);
    }

    private static bool IsWaiver(Revision revision) =>
        revision.Content.Blocks.Any(block => block.Waivers.Any(waiver => waiver.At == revision.At.ToUnixTimeMilliseconds() && waiver.By == revision.By));

    /// <summary>What a story only undergoes once is seen again with every later save.</summary>
    private static async Task AddOnceAsync(Session session, StoryChange change)
    {
        const string sql = "SELECT count(*) FROM story_change WHERE story_id = @Story AND kind = @kind AND coalesce(edition, '') = @edition";
        if (await session.FirstAsync<long>(sql, new { change.Story, kind = Words.Of(change.Kind), edition = change.Edition ?? "" }) == 0)
            await AddAsync(session, change);
    }

    private sealed class Row
    {
        public long Number { get; init; }
        public string StoryId { get; init; } = "";
        public string? Edition { get; init; }
        public string Kind { get; init; } = "";
        public string? Subject { get; init; }
        public string? ChangeType { get; init; }
        public long MadeAt { get; init; }
        public string MadeBy { get; init; } = "";

        public StoryChange Change() => new(
            StoryId, Edition, Words.Read<ChangeKind>(Kind), Subject, ChangeType is null ? null : Words.Read<ChangeType>(ChangeType), Instant.FromUnixTimeMilliseconds(MadeAt), MadeBy)
        {
            Number = Number,
        };
    }
}
