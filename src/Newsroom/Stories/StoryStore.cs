using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>Stories with their articles, revisions and publications. A change of a story is one transaction.</summary>
public sealed partial class StoryStore(Database database, IEnumerable<IStoryListener> listeners)
{
    public Task<Story> GetAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => GetAsync(session, id), cancel);

    public static async Task<Story> GetAsync(Session session, string id) => await FindAsync(session, id) ?? throw Unknown(id);

    public Task<Story?> FindAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => FindAsync(session, id), cancel);

    public Task<IReadOnlyList<Story>> ListAsync(int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var ids = await session.QueryAsync<string>("SELECT id FROM story ORDER BY filed_at DESC, id LIMIT @most", new { most });
        var stories = new List<Story>(ids.Count);
        foreach (var id in ids)
            stories.Add(await GetAsync(session, id));
        return (IReadOnlyList<Story>)stories;
    }, cancel);

    /// <summary>The stories that an edition's readers can see at an instant, the newest first.</summary>
    public Task<IReadOnlyList<Story>> PublicAsync(string edition, Instant now, int most, int skip = 0, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = $"SELECT shown.story_id FROM shown WHERE shown.edition = @edition AND {ShownStore.Seen} ORDER BY shown.place DESC LIMIT @most OFFSET @skip";
        var ids = await session.QueryAsync<string>(sql, new { edition, now = now.ToUnixTimeMilliseconds(), most, skip });
        var stories = new List<Story>(ids.Count);
        foreach (var id in ids)
            stories.Add(await GetAsync(session, id));
        return (IReadOnlyList<Story>)stories;
    }, cancel);

    public Task<Story> AddAsync(Story story, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("INSERT INTO story (id, filed_at) VALUES (@Id, @at)", new { story.Id, at = story.FiledAt.ToUnixTimeMilliseconds() });
        await SaveAsync(session, story);
        return story;
    }, cancel);

    /// <summary>Loads the story, lets <paramref name="change"/> act on it, and stores what came of it; a refusal stores nothing.</summary>
    public Task<T> ChangeAsync<T>(string id, Func<Story, T> change, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("SELECT id FROM story WHERE id = @id" + session.ForUpdate, new { id });
        var story = await GetAsync(session, id);
        var result = change(story);
        await SaveAsync(session, story);
        return result;
    }, cancel);

    /// <summary>Whether every article that shows the picture was killed or taken down: then readers may not have it either.</summary>
    public Task<bool> IsWithdrawnAsync(string picture, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT CASE WHEN story.killed_at IS NULL AND article.taken_down_at IS NULL THEN 0 ELSE 1 END
            FROM picture_use
            JOIN article ON article.id = picture_use.article_id
            JOIN story ON story.id = article.story_id
            WHERE picture_use.picture_id = @picture
            """;
        var withdrawn = await session.QueryAsync<long>(sql, new { picture });
        return withdrawn.Count > 0 && withdrawn.All(each => each == 1);
    }, cancel);

    public Task<Revision> RevisionAsync(Article article, long number, CancellationToken cancel = default) =>
        database.ReadAsync(session => RevisionAsync(session, article.Id, number), cancel);

    /// <summary>The text that the source had when the translation was made.</summary>
    public async Task<string> TextBeforeAsync(SourceChange change, CancellationToken cancel = default)
    {
        return TextBefore(change, (await RevisionAsync(change.In, change.SinceRevision, cancel)).Content);
    }

    /// <summary>The same of many changes, each revision read once: a correction of a long text leaves as many.</summary>
    public async Task<IReadOnlyDictionary<SourceChange, string>> TextsBeforeAsync(IEnumerable<SourceChange> changes, CancellationToken cancel = default)
    {
        var texts = new Dictionary<SourceChange, string>();
        foreach (var since in changes.GroupBy(change => (change.In, change.SinceRevision)))
        {
            var before = (await RevisionAsync(since.Key.In, since.Key.SinceRevision, cancel)).Content;
            foreach (var change in since)
                texts[change] = TextBefore(change, before);
        }
        return texts;
    }

    private static string TextBefore(SourceChange change, Content before) =>
        (before.Find(change.Block) ?? change.In.Reference.CutFrom(change.Block).Select(before.Find).FirstOrDefault(whole => whole is not null))?.Text ?? "";

    private static async Task<Story?> FindAsync(Session session, string id)
    {
        if (await session.FirstAsync<StoryRow>("SELECT * FROM story WHERE id = @id", new { id }) is not { } row)
            return null;
        var story = new Story(row.Id, Instant.FromUnixTimeMilliseconds(row.FiledAt)) { Killed = Withdrawn(row.KilledAt, row.KilledBy, row.KillReason) };
        story.RestoreUrgency(row.Urgency);
        var articles = await session.QueryAsync<ArticleRow>("SELECT * FROM article WHERE story_id = @id", new { id });
        var cancelled = await session.QueryAsync<CancellationRow>("SELECT cancellation.* FROM cancellation JOIN article ON article.id = cancellation.article_id WHERE article.story_id = @id", new { id });
        foreach (var article in SourcesFirst(articles))
            await LoadAsync(session, story, article, cancelled);
        await LoadWorkflowAsync(session, story);
        var known = await session.QueryAsync<AcknowledgementRow>("SELECT * FROM acknowledgement WHERE story_id = @id ORDER BY made_at", new { id });
        story.Restore(known.Select(ack => new Acknowledgement(ack.Edition, Instant.FromUnixTimeMilliseconds(ack.MadeAt), ack.MadeBy)));
        return story;
    }

    private static async Task LoadAsync(Session session, Story story, ArticleRow row, IEnumerable<CancellationRow> cancelled)
    {
        var source = row.SourceId is null ? null : story.Articles.Single(article => article.Id == row.SourceId);
        var article = story.Add(row.Id, row.Edition, source);
        article.Slug = row.Slug;
        article.Section = row.Section;
        article.RestoreByline(row.Byline);
        var head = await RevisionAsync(session, row.Id, await session.FirstAsync<long>("SELECT max(number) FROM revision WHERE article_id = @Id", row));
        var publications = await session.QueryAsync<PublicationRow>("SELECT * FROM publication WHERE article_id = @Id ORDER BY number", row);
        article.Restore(publications.Select(Publication), cancelled.Where(each => each.ArticleId == row.Id).Select(Cancellation));
        Publication[] standing = [.. article.Standing];
        var published = standing is [.., var newest] ? await PublishedAsync(session, head, row.Id, newest) : null;
        // Only what is still withheld can be taken off the schedule.
        var before = standing is [.., var earlier, var last] && last.At > last.RecordedAt ? await PublishedAsync(session, head, row.Id, earlier) : null;
        article.Restore(head, published, before, Withdrawn(row.TakenDownAt, row.TakenDownBy, row.TakeDownReason));
    }

    private static async Task<Revision> PublishedAsync(Session session, Revision head, string article, Publication publication) =>
        publication.Revision == head.Number ? head : await RevisionAsync(session, article, publication.Revision);

    internal static async Task<Revision> RevisionAsync(Session session, string article, long number)
    {
        var row = await session.FirstAsync<RevisionRow>("SELECT * FROM revision WHERE article_id = @article AND number = @number", new { article, number })
            ?? throw new InvalidOperationException($"Revision {number} of article {article} is missing.");
        return new(row.Number, Json.Read<Content>(row.Document), Instant.FromUnixTimeMilliseconds(row.MadeAt), row.MadeBy, row.WrittenBy ?? row.MadeBy);
    }

    private static Publication Publication(PublicationRow row) => new(
        row.Number,
        row.Revision,
        Words.Read<PublicationKind>(row.Kind),
        row.ChangeType is null ? null : Words.Read<ChangeType>(row.ChangeType),
        row.Note,
        Instant.FromUnixTimeMilliseconds(row.PublicAt),
        Instant.FromUnixTimeMilliseconds(row.MadeAt),
        row.MadeBy,
        row.ReleaseId);

    private static Withdrawal? Withdrawn(long? at, string? by, string? reason) =>
        at is null ? null : new(Instant.FromUnixTimeMilliseconds(at.Value), by!, reason!);

    private static IEnumerable<ArticleRow> SourcesFirst(IReadOnlyList<ArticleRow> rows)
    {
        var waiting = rows.ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.First(row => row.SourceId is null || known.Contains(row.SourceId));
            known.Add(next.Id);
            waiting.Remove(next);
            yield return next;
        }
    }

    private static RefusedException Unknown(string id) =>
        new RefusedException($"There is no story {id} in this newsroom.", "List its stories with: dragoman status", "Look for it on the board.");
}
