using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Search;

/// <summary>A page of an author's articles in an edition.</summary>
public sealed record AuthorPage(string Edition, string Slug);

/// <summary>
/// Who wrote what readers see, by the name that each edition gives them: whoever is called alike there has one page. Kept in the
/// transaction that publishes, changes a byline, or decides a name.
/// </summary>
public sealed class AuthorStore(Database database, NameBookStore books) : IStoryListener, INameListener
{
    private const string Joined = "shown_author author JOIN shown ON shown.place = author.place AND shown.article_id = author.article_id";

    /// <summary>What an edition calls the author of a page; null where readers see nothing of theirs.</summary>
    public Task<string?> FindAsync(string edition, string slug, Instant now, CancellationToken cancel = default) => database.ReadAsync(session => session.FirstAsync<string>(
        $"SELECT author.name FROM {Joined} WHERE author.edition = @edition AND author.slug = @slug AND {ShownStore.Seen} ORDER BY author.place DESC LIMIT 1",
        new { edition, slug, now = now.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>The name of an author of whom readers had something, be it withdrawn since: whoever follows them must hear of that.</summary>
    public Task<string?> RememberAsync(string edition, string slug, Instant now, CancellationToken cancel = default) => database.ReadAsync(session => session.FirstAsync<string>(
        """
        SELECT author.name FROM shown_author author WHERE author.edition = @edition AND author.slug = @slug
        AND NOT EXISTS (SELECT 1 FROM shown WHERE shown.place = author.place AND shown.article_id = author.article_id AND shown.public_from > @now)
        ORDER BY author.place DESC LIMIT 1
        """, new { edition, slug, now = now.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>The authors of an edition, those of most articles first.</summary>
    public Task<IReadOnlyList<string>> AllAsync(string edition, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(session => session.QueryAsync<string>(
        $"SELECT author.slug FROM {Joined} WHERE author.edition = @edition AND {ShownStore.Seen} GROUP BY author.slug ORDER BY count(*) DESC, min(author.place), min(author.rank) LIMIT @most",
        new { edition, most, now = now.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>Where the page of an author went whom the edition called by another form of the name; null where it is nobody's.</summary>
    /// <param name="slug">As slugs are written.</param>
    public Task<string?> MovedAsync(string edition, string slug, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var written = NameBook.Folded(slug);
        var persons = (await books.ReadAsync(session)).PersonsCalled(written).Select(person => person.Id);
        foreach (var (column, value) in persons.Select(person => ("author", person)).Prepend(("slug", slug)).Append(("written", written)))
        {
            var moved = await session.FirstAsync<string>(
                $"SELECT author.slug FROM {Joined} WHERE author.{column} = @value AND author.edition = @edition AND {ShownStore.Seen} ORDER BY author.place DESC LIMIT 1",
                new { value, edition, now = now.ToUnixTimeMilliseconds() });
            if (moved is not null)
                return moved;
        }
        return null;
    }, cancel);

    /// <summary>The pages of the same author in other editions: those that in turn know this one as theirs.</summary>
    public Task<IReadOnlyList<AuthorPage>> SistersAsync(string edition, string slug, Instant now, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var sisters = new List<AuthorPage>();
        foreach (var sister in await LikelyAsync(session, edition, slug, now))
        {
            if ((await LikelyAsync(session, sister.Edition, sister.Slug, now)).Any(back => back.Edition == edition && back.Slug == slug))
                sisters.Add(sister);
        }
        return (IReadOnlyList<AuthorPage>)sisters;
    }, cancel);

    public async Task SavedAsync(Session session, Story story)
    {
        var isSignedAnew = story.Original.Bylined is not null;
        if (story.Original.Byline.Count == 0 && !isSignedAnew)
            return;
        var changed = story.Articles.Where(article => isSignedAnew || article.Bylined is not null || ShownStore.IsDecidedAnew(article) || article.Withdrawn is not null).ToList();
        if (changed.Count == 0)
            return;
        var book = await books.ReadAsync(session, writing: true);
        foreach (var article in changed)
            await RemakeAsync(session, article, book);
    }

    async Task INameListener.ChangedAsync(Session session, NameBook before, NameBook after, IReadOnlyList<NameEntry> changed, string by)
    {
        var ids = before.NamedAnew(changed);
        var persons = ids.SelectMany(id => new[] { before.Find(id), after.Find(id) }).OfType<NameEntry>().Where(entry => entry.Kind == NameKind.Person).ToList();
        var articles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in persons.Select(person => person.Id).Distinct(StringComparer.Ordinal))
            articles.UnionWith(await session.QueryAsync<string>("SELECT article_id FROM shown_author WHERE author = @id", new { id }));
        foreach (var written in persons.SelectMany(person => PersonNames.Keys(person)).Distinct(StringComparer.Ordinal))
            articles.UnionWith(await session.QueryAsync<string>("SELECT article_id FROM shown_author WHERE written = @written", new { written }));
        foreach (var article in articles)
            await RemakeAsync(session, article, after);
        if (articles.Count > 0)
            await AppearanceStore.ChangedAsync(session);
    }

    /// <summary>What readers had stays known to be the author's when it is withdrawn: their feed says that it is gone.</summary>
    internal static Task RemakeAsync(Session session, Article article, NameBook book) => article.Withdrawn is { } withdrawn && article.PublicAt(withdrawn.At) is not null
        ? Task.CompletedTask
        : RemakeAsync(session, article.Id, article.Edition, article.AuthorsBy(book));

    private static async Task RemakeAsync(Session session, string article, NameBook book)
    {
        const string sql = """
            SELECT article.edition, original.edition AS written_in, original.byline FROM article
            JOIN article original ON original.story_id = article.story_id AND original.source_id IS NULL WHERE article.id = @article
            """;
        var isShown = await session.FirstAsync<long>("SELECT count(*) FROM shown WHERE article_id = @article", new { article }) > 0;
        if (isShown && await session.FirstAsync<Row>(sql, new { article }) is { Byline: { } byline } row)
            await RemakeAsync(session, article, row.Edition, NamedAuthor.Of(Json.Read<List<Author>>(byline), row.WrittenIn, row.Edition, book));
    }

    private static async Task RemakeAsync(Session session, string article, string edition, IReadOnlyList<NamedAuthor> authors)
    {
        await session.ExecuteAsync("DELETE FROM shown_author WHERE article_id = @article", new { article });
        if (authors.Count == 0)
            return;
        foreach (var place in await session.QueryAsync<long>("SELECT place FROM shown WHERE article_id = @article", new { article }))
        {
            foreach (var (rank, author) in authors.Index())
            {
                await session.ExecuteAsync(
                    """
                    INSERT INTO shown_author (edition, slug, place, article_id, rank, name, written, author) VALUES (@edition, @Slug, @place, @article, @rank, @Name, @Written, @Key)
                    ON CONFLICT (edition, slug, place) DO UPDATE SET article_id = excluded.article_id, rank = excluded.rank, name = excluded.name, written = excluded.written, author = excluded.author
                    """, new { edition, author.Slug, place, article, rank = (long)rank, author.Name, author.Written, author.Key });
            }
        }
    }

    /// <summary>Of each other edition the page that has most of the same author's.</summary>
    private static async Task<IReadOnlyList<AuthorPage>> LikelyAsync(Session session, string edition, string slug, Instant now)
    {
        var rows = await session.QueryAsync<PageRow>(
            $"""
            SELECT author.edition, author.slug FROM {Joined}
            WHERE author.author IN (SELECT DISTINCT mine.author FROM shown_author mine WHERE mine.edition = @edition AND mine.slug = @slug)
            AND author.edition <> @edition AND {ShownStore.Seen}
            GROUP BY author.edition, author.slug ORDER BY count(*) DESC, min(author.place), min(author.rank)
            """, new { edition, slug, now = now.ToUnixTimeMilliseconds() });
        return [.. rows.DistinctBy(row => row.Edition).Select(row => new AuthorPage(row.Edition, row.Slug))];
    }

    private sealed class Row
    {
        public string Edition { get; init; } = "";
        public string WrittenIn { get; init; } = "";
        public string? Byline { get; init; }
    }

    private sealed class PageRow
    {
        public string Edition { get; init; } = "";
        public string Slug { get; init; } = "";
    }
}
