using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>An article in a list of addresses.</summary>
public sealed record ShownLine(long Place, string Story, string Address, string Headline, Instant PublishedAt)
{
    public const long PlacesInMillisecond = ShownStore.PlacesInMillisecond;

    public Instant FirstAt => InstantOf(Place);

    /// <summary>The first place of what is published at an instant.</summary>
    public static long PlaceOf(Instant instant) => instant.ToUnixTimeMilliseconds() * ShownStore.PlacesInMillisecond;

    /// <summary>When the article at a place was first published, or the first of those from there on.</summary>
    public static Instant InstantOf(long place) => Instant.FromUnixTimeMilliseconds(place / ShownStore.PlacesInMillisecond);
}

/// <summary>A correction with the note that readers see.</summary>
public sealed record ShownCorrection(string Story, string Edition, string Address, string Headline, string Note, Instant At);

/// <summary>An article that readers had and have no more.</summary>
public sealed record Gone(string Story, string Edition, Instant At);

/// <summary>Long lists for machines, and lists across editions, without the texts.</summary>
public sealed class ShownLineStore(Database database)
{
    private const string Columns = "SELECT shown.place, shown.story_id, shown.edition, shown.headline, shown.public_from AS public_at, article.slug";

    /// <summary>The articles of an edition from a place on, in their order.</summary>
    public Task<IReadOnlyList<ShownLine>> FromAsync(string edition, long from, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
        Lines(await session.QueryAsync<Row>(
            $"""
            {Columns} FROM shown JOIN article ON article.id = shown.article_id
            WHERE shown.edition = @edition AND shown.place >= @from AND {ShownStore.Seen}
            ORDER BY shown.place LIMIT @most
            """, new { edition, from, now = now.ToUnixTimeMilliseconds(), most })), cancel);

    /// <summary>The articles of a list, the newest first.</summary>
    public Task<IReadOnlyList<ShownLine>> NewestAsync(ShownList list, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var (source, where, by) = list.Sql;
        return Lines(await session.QueryAsync<Row>(
            $"{Columns} FROM {source} JOIN article ON article.id = shown.article_id WHERE {where} AND {ShownStore.Seen} ORDER BY {by} DESC LIMIT @most",
            new { list.Edition, list.Section, list.Topic, list.Author, now = now.ToUnixTimeMilliseconds(), most }));
    }, cancel);

    /// <summary>The place of the article that stands so many behind a place in a list; null where there are fewer.</summary>
    public Task<long?> SkipAsync(ShownList list, long place, int many, CancellationToken cancel = default) => database.ReadAsync(session =>
    {
        var (from, where, by) = list.Sql;
        return session.FirstAsync<long?>(
            $"SELECT {by} FROM {from} WHERE {where} AND {by} >= @place ORDER BY {by} LIMIT 1 OFFSET @many", new { list.Edition, list.Section, list.Topic, list.Author, place, many });
    }, cancel);

    /// <summary>The places of the first article of a list and of every one that stands so many behind the one before.</summary>
    public Task<IReadOnlyList<long>> EveryAsync(ShownList list, int many, CancellationToken cancel = default) => database.ReadAsync(session =>
    {
        var (from, where, by) = list.Sql;
        // From one to the next along the index: numbering all rows takes five times as long.
        return session.QueryAsync<long>(
            $"""
            WITH RECURSIVE part (place) AS (
                SELECT min({by}) FROM {from} WHERE {where}
                UNION ALL
                SELECT (SELECT {by} FROM {from} WHERE {where} AND {by} >= part.place ORDER BY {by} LIMIT 1 OFFSET @many) FROM part WHERE part.place IS NOT NULL
            )
            SELECT place FROM part WHERE place IS NOT NULL ORDER BY place
            """, new { list.Edition, list.Section, list.Topic, list.Author, many });
    }, cancel);

    /// <summary>The newest corrections of all editions, of articles that readers can still see.</summary>
    public Task<IReadOnlyList<ShownCorrection>> CorrectionsAsync(Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = $"""
            SELECT shown.story_id, shown.edition, shown.headline, article.slug, publication.note, publication.public_at
            FROM standing_publication publication
            JOIN article ON article.id = publication.article_id
            JOIN shown ON shown.article_id = publication.article_id
            WHERE publication.kind = 'correction' AND publication.note IS NOT NULL AND publication.public_at <= @now AND {ShownStore.Seen}
            ORDER BY publication.public_at DESC, publication.article_id LIMIT @most
            """;
        var rows = await session.QueryAsync<Row>(sql, new { now = now.ToUnixTimeMilliseconds(), most });
        return (IReadOnlyList<ShownCorrection>)[.. rows.Select(row => new ShownCorrection(
            row.StoryId, row.Edition, Article.AddressOf(row.Edition, row.StoryId, row.Slug), row.Headline, row.Note, Instant.FromUnixTimeMilliseconds(row.PublicAt)))];
    }, cancel);

    /// <summary>What was killed or taken down of an edition after it was public, the newest first.</summary>
    public Task<IReadOnlyList<Gone>> GoneAsync(string edition, Instant since, Instant now, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        const string sql = """
            SELECT gone.story_id, gone.edition, gone.public_at FROM (
                SELECT article.id, article.story_id, article.edition, story.killed_at AS public_at
                FROM story JOIN article ON article.story_id = story.id
                WHERE story.killed_at >= @since AND article.taken_down_at IS NULL
                UNION ALL
                SELECT id, story_id, edition, taken_down_at FROM article WHERE taken_down_at >= @since
            ) gone
            WHERE gone.edition = @edition
            AND EXISTS (SELECT 1 FROM standing_publication publication WHERE publication.article_id = gone.id AND publication.public_at <= gone.public_at)
            ORDER BY gone.public_at DESC LIMIT @most
            """;
        var rows = await session.QueryAsync<Row>(sql, new { edition, since = since.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds(), most });
        return (IReadOnlyList<Gone>)[.. rows.Select(row => new Gone(row.StoryId, row.Edition, Instant.FromUnixTimeMilliseconds(row.PublicAt)))];
    }, cancel);

    private static IReadOnlyList<ShownLine> Lines(IEnumerable<Row> rows) => [.. rows.Select(row =>
        new ShownLine(row.Place, row.StoryId, Article.AddressOf(row.Edition, row.StoryId, row.Slug), row.Headline, Instant.FromUnixTimeMilliseconds(row.PublicAt)))];

    private sealed class Row
    {
        public long Place { get; init; }
        public string StoryId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string Slug { get; init; } = "";
        public string Headline { get; init; } = "";
        public string Note { get; init; } = "";
        public long PublicAt { get; init; }
    }
}
