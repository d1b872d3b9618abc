using Dragoman.Languages;
using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Usage;
using NodaTime;

namespace Dragoman.Search;

/// <summary>
/// The names that the newsroom decided, in what readers see: a name that several articles of an edition tell of is a topic. Kept in the
/// transaction that publishes, from the published text; an unpublished one says nothing here.
/// </summary>
public sealed class TopicStore(Database database, NameBookStore books) : IStoryListener, INameListener
{
    /// <summary>So many articles make a topic that is worth listing.</summary>
    private const int Enough = 2;

    /// <summary>A name in the headline or the summary weighs more than one in passing.</summary>
    private const long InTitles = 10;

    /// <summary>Whom and what an article tells of as readers see it, what it tells most of first.</summary>
    public Task<IReadOnlyList<string>> OfAsync(Article article, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(session => session.QueryAsync<string>(
        $"""
        SELECT topic.name_id FROM shown_topic topic JOIN shown ON shown.place = topic.place
        WHERE topic.article_id = @Id AND {ShownStore.Seen} ORDER BY topic.weight DESC, topic.name_id LIMIT @most
        """, new { article.Id, most, now = now.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>The names that several articles of an edition tell of, those of most first.</summary>
    /// <param name="enough">How many articles.</param>
    public Task<IReadOnlyList<string>> AllAsync(string edition, Instant now, int most, int enough = Enough, CancellationToken cancel = default) => database.ReadAsync(session => session.QueryAsync<string>(
        $"""
        SELECT topic.name_id FROM shown_topic topic JOIN shown ON shown.place = topic.place
        WHERE topic.edition = @edition AND {ShownStore.Seen} GROUP BY topic.name_id HAVING count(*) >= @enough ORDER BY count(*) DESC, topic.name_id LIMIT @most
        """, new { edition, most, enough, now = now.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>Whom and what the newest publications of an article tell of, whether readers still have it or not: whose lists changed with it.</summary>
    public Task<IReadOnlyList<string>> TouchedAsync(Article article, int publications = 2, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var book = await books.ReadAsync(session);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var publication in article.Standing.TakeLast(publications))
            names.UnionWith(Weights((await ShownStore.RevisionAsync(session, article, publication.Revision)).Content, article.Language, book).Select(weight => weight.Name));
        return (IReadOnlyList<string>)[.. names];
    }, cancel);

    public async Task SavedAsync(Session session, Story story)
    {
        var changed = story.Articles.Where(article => article.Withdrawn is not null || ShownStore.IsDecidedAnew(article)).ToList();
        if (changed.Count == 0)
            return;
        var book = await books.ReadAsync(session, writing: true);
        foreach (var article in changed)
            await RemakeAsync(session, article, book);
    }

    async Task INameListener.ChangedAsync(Session session, NameBook before, NameBook after, IReadOnlyList<NameEntry> changed, string by)
    {
        var ids = before.NamedAnew(changed);
        if (ids.Count == 0)
            return;
        var touched = 0;
        foreach (var id in ids)
        {
            // Where drafts name it, or readers saw it named.
            var shown = await session.QueryAsync<string>("SELECT DISTINCT article_id FROM shown_topic WHERE name_id = @id", new { id });
            foreach (var article in shown.Union(await UseStore.ArticlesAsync(session, id), StringComparer.Ordinal))
                touched += await RemakeAsync(session, article, after);
        }
        // The name stands on pages of its own and on those of articles.
        if (touched > 0)
            await AppearanceStore.ChangedAsync(session);
    }

    internal static Task RemakeAsync(Session session, Article article, NameBook book) => RemakeAsync(session, article.Id, book);

    /// <returns>How many publications of the article readers see or will see.</returns>
    private static async Task<int> RemakeAsync(Session session, string article, NameBook book)
    {
        await session.ExecuteAsync("DELETE FROM shown_topic WHERE article_id = @article", new { article });
        var rows = await session.QueryAsync<Row>(
            """
            SELECT shown.place, shown.edition, revision.document FROM shown
            JOIN revision ON revision.article_id = shown.article_id AND revision.number = shown.revision WHERE shown.article_id = @article
            """, new { article });
        foreach (var row in rows)
        {
            foreach (var (name, weight) in Weights(Json.Read<Content>(row.Document), LanguageTag.Parse(row.Edition), book))
            {
                await session.ExecuteAsync(
                    "INSERT INTO shown_topic (name_id, edition, place, article_id, weight) VALUES (@name, @Edition, @Place, @article, @weight)", new { name, row.Edition, row.Place, article, weight });
            }
        }
        return rows.Count;
    }

    private static IEnumerable<(string Name, long Weight)> Weights(Content content, LanguageTag language, NameBook book) => content.Blocks
        .Where(block => block.Kind.IsShown())
        .SelectMany(block => book.MentionsIn(block.Text, language).Where(mention => mention.Entry.IsName)
            .Select(mention => (mention.Entry.Id, Weight: block.Kind is BlockKind.Headline or BlockKind.Summary ? InTitles : 1)))
        .GroupBy(mention => mention.Id, (name, mentions) => (name, mentions.Sum(mention => mention.Weight)));

    private sealed class Row
    {
        public long Place { get; init; }
        public string Edition { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
