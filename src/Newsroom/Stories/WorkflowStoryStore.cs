using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>Stages, embargoes, what was taken off the schedule, and who has seen a legal change: rows that are only ever added.</summary>
public sealed partial class StoryStore
{
    private static async Task LoadWorkflowAsync(Session session, Story story)
    {
        const string acts = "SELECT stage_act.* FROM stage_act JOIN article ON article.id = stage_act.article_id WHERE article.story_id = @Id ORDER BY stage_act.number";
        const string known = "SELECT legal_acknowledgement.* FROM legal_acknowledgement JOIN article ON article.id = legal_acknowledgement.article_id WHERE article.story_id = @Id";
        foreach (var own in (await session.QueryAsync<StageActRow>(acts, new { story.Id })).GroupBy(row => row.ArticleId, StringComparer.Ordinal))
            story.Articles.Single(article => article.Id == own.Key).Restore(own.Select(StageAct));
        foreach (var own in (await session.QueryAsync<LegalAcknowledgementRow>(known, new { story.Id })).GroupBy(row => row.ArticleId, StringComparer.Ordinal))
        {
            story.Articles.Single(article => article.Id == own.Key)
                .Restore(own.Select(row => new LegalAcknowledgement(row.ChangedId, row.Publication, Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy)));
        }
        var embargoes = await session.QueryAsync<EmbargoRow>("SELECT * FROM embargo WHERE story_id = @Id ORDER BY number", new { story.Id });
        story.Restore(embargoes.Select(Embargo));
    }

    private static async Task SaveWorkflowAsync(Session session, Story story)
    {
        const string embargo = """
            INSERT INTO embargo (story_id, number, until, zone, asked_by, reason, made_at, made_by)
            VALUES (@Id, @number, @until, @Zone, @AskedBy, @Reason, @at, @By)
            """;
        foreach (var (index, added) in story.Embargoes.Index().Skip(story.StoredEmbargoes))
        {
            await session.ExecuteAsync(embargo, new
            {
                story.Id,
                number = (long)index + 1,
                until = added.Until?.ToUnixTimeMilliseconds(),
                added.Zone,
                added.AskedBy,
                added.Reason,
                at = added.At.ToUnixTimeMilliseconds(),
                added.By,
            });
        }
        foreach (var article in story.Articles)
            await SaveWorkflowAsync(session, article);
    }

    private static async Task SaveWorkflowAsync(Session session, Article article)
    {
        const string act = """
            INSERT INTO stage_act (article_id, number, step, follows, reading, note, made_at, made_by)
            VALUES (@Id, @number, @step, @Follows, @Reading, @Note, @at, @By)
            """;
        const string cancellation = "INSERT INTO cancellation (article_id, publication, made_at, made_by) VALUES (@Id, @Publication, @at, @By)";
        const string seen = "INSERT INTO legal_acknowledgement (article_id, changed_id, publication, made_at, made_by) VALUES (@Id, @Changed, @Publication, @at, @By)";
        foreach (var (index, added) in article.StageActs.Index().Skip(article.StoredStageActs))
        {
            await session.ExecuteAsync(act, new
            {
                article.Id,
                number = (long)index + 1,
                step = Words.Of(added.Step),
                added.Follows,
                added.Reading,
                added.Note,
                at = added.At.ToUnixTimeMilliseconds(),
                added.By,
            });
        }
        foreach (var added in article.Cancellations.Skip(article.StoredCancellations))
            await session.ExecuteAsync(cancellation, new { article.Id, added.Publication, at = added.At.ToUnixTimeMilliseconds(), added.By });
        foreach (var added in article.LegalAcknowledgements.Skip(article.StoredLegalAcknowledgements))
            await session.ExecuteAsync(seen, new { article.Id, added.Changed, added.Publication, at = added.At.ToUnixTimeMilliseconds(), added.By });
    }

    private static StageAct StageAct(StageActRow row) => new(
        Words.Read<StageStep>(row.Step), row.Follows, row.Reading, row.Note, Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy);

    private static Cancellation Cancellation(CancellationRow row) => new(row.Publication, Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy);

    private static Embargo Embargo(EmbargoRow row) => new(
        row.Until is { } until ? Instant.FromUnixTimeMilliseconds(until) : null, row.Zone, row.AskedBy, row.Reason, Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy);
}
