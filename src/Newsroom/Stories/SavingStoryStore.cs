using Dragoman.Storage;

namespace Dragoman.Stories;

/// <summary>How a changed story is written down: rows are added, hardly ever changed.</summary>
public sealed partial class StoryStore
{
    private async Task SaveAsync(Session session, Story story)
    {
        foreach (var article in story.Articles)
            await SaveAsync(session, article);
        if (story.Urged is not null)
            await session.ExecuteAsync("UPDATE story SET urgency = @urgency WHERE id = @Id", new { urgency = (long)story.Urgency, story.Id });
        await SaveWorkflowAsync(session, story);
        if (story.Killed is { } killed)
        {
            await session.ExecuteAsync(
                "UPDATE story SET killed_at = @at, killed_by = @By, kill_reason = @Reason WHERE id = @Id AND killed_at IS NULL",
                new { at = killed.At.ToUnixTimeMilliseconds(), killed.By, killed.Reason, story.Id });
        }
        foreach (var ack in story.Acknowledgements)
        {
            await session.ExecuteAsync(
                "INSERT INTO acknowledgement (story_id, edition, made_at, made_by) VALUES (@Id, @Edition, @at, @By) ON CONFLICT DO NOTHING",
                new { story.Id, ack.Edition, at = ack.At.ToUnixTimeMilliseconds(), ack.By });
        }
        await ShownStore.SaveAsync(session, story);
        foreach (var article in story.Articles)
        {
            foreach (var publication in article.Publications.Skip(article.StoredPublications))
            {
                foreach (var listener in listeners)
                    await listener.PublishedAsync(session, article, publication);
            }
        }
        foreach (var listener in listeners)
            await listener.SavedAsync(session, story);
    }

    private static async Task SaveAsync(Session session, Article article)
    {
        const string row = """
            INSERT INTO article (id, story_id, edition, source_id, slug, section, byline) VALUES (@Id, @Story, @Edition, @Source, @Slug, @Section, @Byline)
            ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, section = excluded.section, byline = excluded.byline, taken_down_at = @At, taken_down_by = @By, take_down_reason = @Reason
            """;
        const string revision = "INSERT INTO revision (article_id, number, made_at, made_by, written_by, document) VALUES (@Id, @Number, @at, @By, @Writer, @document)";
        const string publication = """
            INSERT INTO publication (article_id, number, revision, kind, change_type, note, public_at, made_at, made_by, release_id)
            VALUES (@Id, @Number, @Revision, @kind, @change, @Note, @at, @made, @By, @Release)
            """;
        var down = article.TakenDown;
        await session.ExecuteAsync(row, new
        {
            article.Id,
            Story = article.Story.Id,
            article.Edition,
            Source = article.Source?.Id,
            article.Slug,
            article.Section,
            Byline = article.BylineDocument,
            At = down?.At.ToUnixTimeMilliseconds(),
            down?.By,
            down?.Reason,
        });
        foreach (var added in article.AddedRevisions)
            await session.ExecuteAsync(revision, new { article.Id, added.Number, at = added.At.ToUnixTimeMilliseconds(), added.By, Writer = added.Writer == added.By ? null : added.Writer, document = Json.Write(added.Content) });
        foreach (var picture in article.AddedRevisions.SelectMany(added => added.Content.Blocks).Select(block => block.Picture).OfType<string>().Distinct(StringComparer.Ordinal))
            await session.ExecuteAsync("INSERT INTO picture_use (picture_id, article_id) VALUES (@picture, @Id) ON CONFLICT DO NOTHING", new { picture, article.Id });
        foreach (var added in article.Publications.Skip(article.StoredPublications))
        {
            await session.ExecuteAsync(publication, new
            {
                article.Id,
                added.Number,
                added.Revision,
                kind = Words.Of(added.Kind),
                change = added.Change is { } change ? Words.Of(change) : null,
                added.Note,
                at = added.At.ToUnixTimeMilliseconds(),
                made = added.RecordedAt.ToUnixTimeMilliseconds(),
                added.By,
                added.Release,
            });
        }
    }
}
