using System.Globalization;
using Dragoman.Languages;
using Dragoman.Search;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Site.Bench;

/// <summary>
/// Copies of the rows that publishing the first stories wrote, each copy of them all some hours before the one that follows: stories,
/// texts, publications, changes, cards, and what is derived for the site; their records are signed anew. `dragoman rebuild --site` makes the same of them.
/// </summary>
internal sealed class Copies(House house)
{
    private const long Apart = 4L * 3600 * 1000;
    private const int InTransaction = 5;

    private static readonly string[] Statements =
    [
        "INSERT INTO story (id, filed_at) SELECT id || @end, filed_at - @back FROM story WHERE id IN (SELECT id FROM bench_story)",
        """
        INSERT INTO article (id, story_id, edition, source_id, slug) SELECT id || @end, story_id || @end, edition, source_id || @end, slug
        FROM article WHERE story_id IN (SELECT id FROM bench_story) ORDER BY CASE WHEN source_id IS NULL THEN 0 ELSE 1 END
        """,
        """
        INSERT INTO revision (article_id, number, made_at, made_by, document) SELECT article_id || @end, number, made_at - @back, made_by, document
        FROM revision WHERE article_id IN (SELECT id FROM bench_article)
        """,
        """
        INSERT INTO publication (article_id, number, revision, kind, change_type, note, public_at, made_at, made_by)
        SELECT article_id || @end, number, revision, kind, change_type, note, public_at - @back, made_at - @back, made_by
        FROM publication WHERE article_id IN (SELECT id FROM bench_article)
        """,
        """
        INSERT INTO board_card (edition, story_id, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document)
        SELECT edition, story_id || @end, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document
        FROM board_card WHERE story_id IN (SELECT id FROM bench_story)
        """,
        """
        INSERT INTO story_change (number, story_id, edition, kind, subject, change_type, made_at, made_by)
        SELECT number + @copy * @changes, story_id || @end, edition, kind, subject, change_type, made_at - @back, made_by FROM story_change WHERE number <= @changes
        """,
        "UPDATE story_change_count SET number = number + @changes",
        """
        INSERT INTO shown (place, article_id, story_id, edition, section, revision, headline, public_from, public_until)
        SELECT place - @places, article_id || @end, story_id || @end, edition, section, revision, headline, public_from - @back, public_until - @back
        FROM shown WHERE article_id IN (SELECT id FROM bench_article)
        """,
    ];

    public async Task MakeAsync(int copies)
    {
        if (copies < 1)
            return;
        var (changes, originals) = (await house.Changes.NewestAsync(), await house.Database.WriteAsync(OriginalsAsync));
        var records = new CopiedRecords(await house.Database.WriteAsync(house.Keys.CurrentAsync), await house.Database.ReadAsync(CopiedRecords.ReadAsync));
        // From the oldest on, as publishing does: the index of words takes rows in their order many times faster than in any other.
        foreach (var some in Enumerable.Range(1, copies).Reverse().Chunk(InTransaction))
        {
            await house.Database.WriteAsync(async session =>
            {
                foreach (var copy in some)
                    await CopyAsync(session, copy, copies, changes, originals, records);
                return 0;
            });
        }
        await house.Database.WriteAsync(EndAsync);
    }

    private static async Task CopyAsync(Session session, int copy, int copies, long changes, IReadOnlyList<Original> originals, CopiedRecords records)
    {
        var end = "-" + copy.ToString("x4", CultureInfo.InvariantCulture);
        var places = copy * Apart * ShownStore.PlacesInMillisecond;
        foreach (var statement in Statements)
            await session.ExecuteAsync(statement, new { end, back = copy * Apart, places, changes, copy = (long)(copies - copy + 1) });
        await records.CopyAsync(session, end);
        foreach (var original in originals)
        {
            var (place, article) = (original.Place - places, original.Article + end);
            if (session.Kind == DatabaseKind.Postgres)
            {
                await PostgresSearch.PutAsync(session, place, article, original.Edition, original.Terms);
                continue;
            }
            await session.ExecuteAsync("INSERT INTO search_text (place, article_id, edition) VALUES (@place, @article, @Edition)", new { place, article, original.Edition });
            await SqliteSearch.PutAsync(session, place, original.Edition, original.Terms);
        }
    }

    /// <summary>Notes down which rows are copied, and reads their words.</summary>
    private static async Task<IReadOnlyList<Original>> OriginalsAsync(Session session)
    {
        await session.ExecuteAsync("CREATE TABLE bench_story (id TEXT PRIMARY KEY)");
        await session.ExecuteAsync("CREATE TABLE bench_article (id TEXT PRIMARY KEY)");
        await session.ExecuteAsync("INSERT INTO bench_story SELECT id FROM story");
        await session.ExecuteAsync("INSERT INTO bench_article SELECT id FROM article");
        var rows = await session.QueryAsync<Row>(
            """
            SELECT shown.place, shown.article_id, shown.edition, revision.document FROM shown
            JOIN revision ON revision.article_id = shown.article_id AND revision.number = shown.revision ORDER BY shown.place
            """);
        return [.. rows.Select(row => new Original(row.Place, row.ArticleId, row.Edition, SearchedText.Of(Json.Read<Content>(row.Document), LanguageTag.Parse(row.Edition))))];
    }

    private static async Task<int> EndAsync(Session session)
    {
        await session.ExecuteAsync("DROP TABLE bench_article");
        await session.ExecuteAsync("DROP TABLE bench_story");
        await (session.Kind == DatabaseKind.Sqlite ? SqliteSearch.TidyAsync(session) : PostgresSearch.TidyAsync(session));
        return await session.ExecuteAsync(session.Kind == DatabaseKind.Sqlite ? "SELECT 1" : "ANALYZE shown");
    }

    private sealed record Original(long Place, string Article, string Edition, IReadOnlyList<string?> Terms);

    private sealed class Row
    {
        public long Place { get; init; }
        public string ArticleId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
