using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Search;

/// <summary>How far a rebuild is.</summary>
public sealed record Rebuilt(int Stories, int Of);

/// <summary>Makes everything anew that is derived from publications: the list of what is shown, and the words that it is found by.</summary>
public sealed class DerivedStore(Database database, IClock clock, NameBookStore books)
{
    private const int Batch = 50;
    private const string Name = "shown-and-searched";

    /// <summary>Grows with every change of what is derived, and with every change of how words are read.</summary>
    private static long Version => (4 * 1000) + SearchWords.Version;

    /// <summary>Whether all that is derived was made by this program's rules.</summary>
    public Task<bool> IsCurrentAsync(CancellationToken cancel = default) => database.ReadAsync(IsCurrentAsync, cancel);

    /// <summary>A newsroom that has published nothing has nothing to make anew.</summary>
    internal async Task BeginAsync(CancellationToken cancel)
    {
        if (await IsCurrentAsync(cancel))
            return;
        await database.WriteAsync(async session =>
        {
            if (await session.FirstAsync<string>("SELECT article_id FROM publication LIMIT 1") is null)
                await DeclareAsync(session);
        }, cancel);
    }

    /// <summary>
    /// Story by story, while readers read and staff publish: each story changes in one transaction.
    /// </summary>
    public async Task RebuildAsync(Action<Rebuilt>? tell = null, CancellationToken cancel = default)
    {
        var all = (int)await database.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM story"), cancel);
        await ForgetAsync(cancel);
        var after = "";
        for (var done = 0; ;)
        {
            var ids = await database.WriteAsync(session => RemakeAsync(session, after), cancel);
            if (ids.Count == 0)
                break;
            after = ids[^1];
            done += ids.Count;
            tell?.Invoke(new(done, Math.Max(all, done)));
        }
        await database.WriteAsync(async session =>
        {
            await (session.Kind == DatabaseKind.Sqlite ? SqliteSearch.TidyAsync(session) : PostgresSearch.TidyAsync(session));
            await DeclareAsync(session);
        }, cancel);
    }

    /// <summary>Takes out what belongs to nothing any more; what holds is replaced story by story.</summary>
    private Task<int> ForgetAsync(CancellationToken cancel) => database.WriteAsync(
        session => session.ExecuteAsync(
            """
            DELETE FROM shown WHERE EXISTS (
                SELECT 1 FROM article JOIN story ON story.id = article.story_id
                WHERE article.id = shown.article_id AND (story.killed_at IS NOT NULL OR article.taken_down_at IS NOT NULL))
            """), cancel);

    private async Task<IReadOnlyList<string>> RemakeAsync(Session session, string after)
    {
        var ids = await StoryStore.IdsAsync(session, after, Batch);
        var book = await books.ReadAsync(session, writing: true);
        var stories = new List<Story>();
        foreach (var id in ids)
        {
            await session.ExecuteAsync("SELECT id FROM story WHERE id = @id" + session.ForUpdate, new { id });
            stories.Add(await StoryStore.GetAsync(session, id));
        }
        // SQLite's index of words writes a piece of its own whenever a row comes before the last one.
        foreach (var story in stories.OrderBy(story => story.Articles.Min(article => article.FirstPublishedAt)))
        {
            await SearchStore.RemakeAsync(session, story, clock.GetCurrentInstant());
            foreach (var article in story.Articles)
            {
                await TopicStore.RemakeAsync(session, article, book);
                await AuthorStore.RemakeAsync(session, article, book);
            }
        }
        return ids;
    }

    internal static async Task<bool> IsCurrentAsync(Session session) =>
        await session.FirstAsync<long?>("SELECT version FROM derived WHERE id = @Name", new { Name }) == Version;

    private static Task<int> DeclareAsync(Session session) => session.ExecuteAsync(
        "INSERT INTO derived (id, version) VALUES (@Name, @Version) ON CONFLICT (id) DO UPDATE SET version = excluded.version", new { Name, Version });
}
