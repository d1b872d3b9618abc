using Dragoman.Assignments;
using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Board;

/// <summary>
/// The board: a card for each story and edition, kept up in the transaction that changes either, so that showing thousands of them
/// loads none of their stories. Only time moves cards without a change: whether something is scheduled or late is asked when it is shown.
/// </summary>
public sealed partial class BoardStore(Database database, BlockChecks checks) : IStoryListener, IAssignmentListener, IEditionListener
{
    private const int Batch = 50;

    /// <summary>Stands for "never" where cards are ordered by when they are due.</summary>
    private const long NeverDue = 253_402_300_799_000;

    /// <summary>How many stories have no card: those from before there was a board.</summary>
    public Task<long> MissingAsync(CancellationToken cancel = default) => database.ReadAsync(
        session => session.FirstAsync<long>("SELECT count(*) FROM story WHERE NOT EXISTS (SELECT 1 FROM board_card WHERE board_card.story_id = story.id)"), cancel);

    /// <summary>Makes all cards anew; readers see the earlier ones until theirs is made.</summary>
    /// <param name="progress">Is told how many stories are done.</param>
    public async Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var (after, done) = ("", 0);
        while (true)
        {
            var ids = await database.WriteAsync(async session =>
            {
                var batch = await StoryStore.IdsAsync(session, after, Batch);
                var newsroom = batch.Count == 0 ? null : await EditionStore.GetAsync(session);
                foreach (var id in batch)
                {
                    await PutAsync(session, await LockAsync(session, id), newsroom!);
                }
                return batch;
            }, cancel);
            if (ids.Count == 0)
                return;
            (after, done) = (ids[^1], done + ids.Count);
            progress?.Report(done);
        }
    }

    async Task IStoryListener.SavedAsync(Session session, Story story) => await PutAsync(session, story, await EditionStore.GetAsync(session));

    async Task IAssignmentListener.AssignedAsync(Session session, Assignment assignment)
    {
        var changed = await session.ExecuteAsync("UPDATE board_card SET holder = @Holder WHERE edition = @Edition AND story_id = @Story", new { assignment.Holder, assignment.Edition, assignment.Story });
        if (changed == 0)
            await PutAsync(session, await StoryStore.GetAsync(session, assignment.Story), await EditionStore.GetAsync(session));
    }

    async Task IEditionListener.ChangedAsync(Session session, Newsroom before, Newsroom after)
    {
        foreach (var edition in after.Editions)
        {
            if (before.Find(edition.Tag) is not { } known)
                await AddAsync(session, after, edition);
            else if (known.Promise != edition.Promise)
                await PromiseAsync(session, edition);
        }
    }

    /// <summary>A new edition owes what the others have of late.</summary>
    private async Task AddAsync(Session session, Newsroom newsroom, Edition edition)
    {
        const string sql = """
            SELECT DISTINCT story_id FROM board_card
            WHERE filed_at > coalesce((SELECT max(filed_at) FROM story), 0) - @recent
            AND NOT EXISTS (SELECT 1 FROM board_card own WHERE own.story_id = board_card.story_id AND own.edition = @Tag)
            """;
        foreach (var id in await session.QueryAsync<string>(sql, new { edition.Tag, recent = (long)Promise.LetGoAfter.TotalMilliseconds }))
            await PutAsync(session, await LockAsync(session, id), newsroom);
    }

    private static Task<int> PromiseAsync(Session session, Edition edition)
    {
        var minutes = string.Join(" ", edition.Promise.Minutes.Index().Select(promise => $"WHEN {promise.Index + 1} THEN {promise.Item}"));
        return session.ExecuteAsync(
            $"UPDATE board_card SET due_at = owed_from + 60000 * CASE urgency {minutes} ELSE 0 END WHERE edition = @Tag AND owed_from IS NOT NULL AND duty <> 'withdrawn'",
            new { edition.Tag });
    }

    /// <summary>Nobody changes it until its cards are made.</summary>
    private static async Task<Story> LockAsync(Session session, string id)
    {
        await session.ExecuteAsync("SELECT id FROM story WHERE id = @id" + session.ForUpdate, new { id });
        return await StoryStore.GetAsync(session, id);
    }

    private async Task PutAsync(Session session, Story story, Newsroom newsroom)
    {
        const string sql = """
            INSERT INTO board_card (edition, story_id, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document)
            VALUES (@Edition, @Story, @duty, @rank, @urgency, @Section, @holder, @Owed, @due, @Public, @Filed, @words, @document)
            ON CONFLICT (edition, story_id) DO UPDATE SET duty = excluded.duty, rank = excluded.rank, urgency = excluded.urgency,
                section = excluded.section, holder = excluded.holder, owed_from = excluded.owed_from, due_at = excluded.due_at,
                public_at = excluded.public_at, filed_at = excluded.filed_at, words = excluded.words, document = excluded.document
            """;
        var holders = await AssignmentStore.HoldersAsync(session, story.Id);
        var cards = await new Cards(session, newsroom, checks).OfAsync(story);
        if (story.Killed is not null || story.Original.TakenDown is not null)
            await session.ExecuteAsync("DELETE FROM board_card WHERE story_id = @Id AND duty = 'to-carry'", new { story.Id });
        foreach (var card in cards)
        {
            await session.ExecuteAsync(sql, new
            {
                card.Edition,
                card.Story,
                duty = Words.Of(card.Duty),
                rank = (long)card.Rank,
                urgency = (long)card.Urgency,
                card.Section,
                holder = holders.GetValueOrDefault(card.Edition),
                card.Owed,
                due = card.Due ?? NeverDue,
                card.Public,
                card.Filed,
                words = Folding.ForMatching($"{card.Headline}\n{card.SourceHeadline}"),
                document = Json.Write(card),
            });
        }
    }
}
