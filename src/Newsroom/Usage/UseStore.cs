using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>
/// Where names stand in the newest texts of articles, and which names stand for each other in what was confirmed. Both follow from
/// the texts and the names: they are kept up with every save, and can be made anew.
/// </summary>
public sealed class UseStore(Database database, NameBookStore books) : IStoryListener, INameListener
{
    private const int Batch = 200;

    /// <summary>The uses of an entry; of one form's standing, or of all.</summary>
    public Task<IReadOnlyList<NameUse>> OfAsync(string name, Standing? standing = null, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT article.story_id, article.edition, name_use.article_id, name_use.block, name_use.form, name_use.standing, name_use.times
            FROM name_use JOIN article ON article.id = name_use.article_id
            WHERE name_use.name_id = @name AND (@standing = '' OR name_use.standing = @standing)
            ORDER BY article.edition, article.story_id, name_use.article_id, name_use.block
            """;
        var rows = await session.QueryAsync<Row>(sql, new { name, standing = standing is null ? "" : Words.Of(standing) });
        return (IReadOnlyList<NameUse>)[.. rows.Select(row => new NameUse(row.StoryId, row.Edition, row.ArticleId, row.Block, row.Form, Words.Read<Standing>(row.Standing), row.Times))];
    }, cancel);

    /// <summary>The articles whose newest text names an entry.</summary>
    internal static Task<IReadOnlyList<string>> ArticlesAsync(Session session, string name) =>
        session.QueryAsync<string>("SELECT DISTINCT article_id FROM name_use WHERE name_id = @name", new { name });

    /// <summary>Makes both tables anew from the texts.</summary>
    /// <param name="progress">Is told how many stories are done.</param>
    public async Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var (after, done) = ("", 0);
        while (true)
        {
            var ids = await database.WriteAsync(async session =>
            {
                var batch = await StoryStore.IdsAsync(session, after, Batch);
                var book = await books.ReadAsync(session, writing: true);
                foreach (var id in batch)
                {
                    foreach (var article in (await StoryStore.GetAsync(session, id)).Articles)
                        await DeriveAsync(session, article, book);
                }
                return batch;
            }, cancel);
            if (ids.Count == 0)
                return;
            (after, done) = (ids[^1], done + ids.Count);
            progress?.Report(done);
        }
    }

    async Task IStoryListener.SavedAsync(Session session, Story story)
    {
        var changed = story.Articles.Where(article => article.AddedRevisions.Count > 0 || article.Withdrawn is not null).ToList();
        if (changed.Count == 0)
            return;
        var book = await books.ReadAsync(session, writing: true);
        foreach (var article in changed)
            await DeriveAsync(session, article, book);
    }

    async Task INameListener.ChangedAsync(Session session, NameBook before, NameBook after, IReadOnlyList<NameEntry> changed, string by)
    {
        var ids = before.NamedAnew(changed);
        if (ids.Count == 0)
            return;
        foreach (var id in ids)
            await session.ExecuteAsync("DELETE FROM name_use WHERE name_id = @id", new { id });
        for (var last = ""; ;)
        {
            var texts = await StoryStore.TextsAsync(session, last, Batch);
            if (texts.Count == 0)
                return;
            await AddAsync(session, texts.SelectMany(text => UseRow.Of(text.Article, text.Edition, text.Content, after)).Where(row => ids.Contains(row.NameId)));
            last = texts[^1].Article;
        }
    }

    private static async Task DeriveAsync(Session session, Article article, NameBook book)
    {
        var withdrawn = article.Withdrawn is not null;
        IReadOnlyList<UseRow> uses = withdrawn ? [] : [.. UseRow.Of(article.Id, article.Edition, article.Head.Content, book)];
        IReadOnlyList<PairRow> pairs = withdrawn ? [] : [.. PairRow.Of(article)];
        var knownUses = await session.QueryAsync<UseRow>("SELECT article_id, block, name_id, form, standing, times FROM name_use WHERE article_id = @Id", new { article.Id });
        var knownPairs = await session.QueryAsync<PairRow>("SELECT article_id, block, source_language, source_form, target_language, target_form FROM name_pair WHERE article_id = @Id", new { article.Id });
        foreach (var gone in knownUses.Except(uses))
            await session.ExecuteAsync("DELETE FROM name_use WHERE article_id = @ArticleId AND block = @Block AND name_id = @NameId AND form = @Form", gone);
        foreach (var gone in knownPairs.Except(pairs))
            await session.ExecuteAsync("DELETE FROM name_pair WHERE article_id = @ArticleId AND block = @Block AND source_form = @SourceForm AND target_form = @TargetForm", gone);
        await AddAsync(session, uses.Except(knownUses));
        foreach (var row in pairs.Except(knownPairs))
        {
            await session.ExecuteAsync(
                "INSERT INTO name_pair (article_id, block, source_language, source_form, target_language, target_form) VALUES (@ArticleId, @Block, @SourceLanguage, @SourceForm, @TargetLanguage, @TargetForm)", row);
        }
    }

    private static async Task AddAsync(Session session, IEnumerable<UseRow> rows)
    {
        foreach (var row in rows)
            await session.ExecuteAsync("INSERT INTO name_use (article_id, block, name_id, form, standing, times) VALUES (@ArticleId, @Block, @NameId, @Form, @Standing, @Times)", row);
    }

    private sealed class Row
    {
        public string StoryId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string ArticleId { get; init; } = "";
        public string Block { get; init; } = "";
        public string Form { get; init; } = "";
        public string Standing { get; init; } = "";
        public long Times { get; init; }
    }
}
