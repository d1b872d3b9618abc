using System.Globalization;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Stories;

/// <summary>
/// What readers see, and will see when it falls due: a row for each publication that holds or is to come, in the order of first
/// publications. Derived from the publications, in their own transaction; whatever lists articles reads it.
/// </summary>
public sealed class ShownStore(Database database)
{
    internal const long PlacesInMillisecond = 4096;

    /// <summary>Whether a row is seen at @now.</summary>
    internal const string Seen = "shown.public_from <= @now AND (shown.public_until IS NULL OR shown.public_until > @now)";

    private readonly KnownTexts known = new();

    private static string ColumnsFrom(string source) => $"""
        SELECT shown.place, shown.article_id, shown.story_id, shown.edition, shown.section, shown.public_from, shown.revision, article.slug, revision.document,
            source.edition AS source_edition, source.slug AS source_slug,
            (SELECT count(*) FROM shown other WHERE other.article_id = source.id AND other.public_from <= @now
                AND (other.public_until IS NULL OR other.public_until > @now)) AS source_shown,
            (SELECT max(standing.public_at) FROM standing_publication standing WHERE standing.article_id = shown.article_id
                AND standing.kind = 'correction' AND standing.note IS NOT NULL AND standing.public_at <= @now) AS corrected_at
        FROM {source}
        JOIN article ON article.id = shown.article_id
        JOIN revision ON revision.article_id = shown.article_id AND revision.number = shown.revision
        LEFT JOIN article source ON source.id = article.source_id
        """;

    /// <summary>An edition's articles, the newest first.</summary>
    /// <param name="before">The place behind which to begin; null for the newest.</param>
    public Task<IReadOnlyList<ShownArticle>> NewestAsync(string edition, Instant now, int most, long? before = null, CancellationToken cancel = default) =>
        NewestAsync(new ShownList(edition), now, most, before, cancel);

    /// <summary>The articles of a list, the newest first.</summary>
    /// <param name="before">The place behind which to begin; null for the newest.</param>
    public Task<IReadOnlyList<ShownArticle>> NewestAsync(ShownList list, Instant now, int most, long? before = null, CancellationToken cancel = default) =>
        database.ReadAsync(async session =>
        {
            var (from, where, place) = list.Sql;
            return Read(await session.QueryAsync<Row>(
                $"{ColumnsFrom(from)} WHERE {where} AND {place} < @before AND {Seen} ORDER BY {place} DESC LIMIT @most",
                new { list.Edition, list.Section, list.Topic, list.Author, before = before ?? long.MaxValue, now = now.ToUnixTimeMilliseconds(), most }), row => known.Of(row.ArticleId, row.Revision, row.Document));
        }, cancel);

    /// <summary>The articles at some places, the newest first.</summary>
    internal static async Task<IReadOnlyList<ShownArticle>> AtAsync(Session session, IReadOnlyCollection<long> places, Instant now) =>
        places.Count == 0 ? [] : Read(await session.QueryAsync<Row>(
            $"""
            {ColumnsFrom("shown")}
            WHERE shown.place IN ({(session.Kind == DatabaseKind.Sqlite ? "SELECT value FROM json_each(@places)" : "SELECT value::bigint FROM json_array_elements_text(@places::json)")})
            ORDER BY shown.place DESC
            """, new { now = now.ToUnixTimeMilliseconds(), places = $"[{string.Join(',', places.Select(place => place.ToString(CultureInfo.InvariantCulture)))}]" }), row => Json.Read<Content>(row.Document));

    /// <summary>The stories of which something fell due after one instant, until another.</summary>
    public Task<IReadOnlyList<string>> DueAsync(Instant after, Instant until, CancellationToken cancel = default) => database.ReadAsync(session => session.QueryAsync<string>(
        "SELECT DISTINCT story_id FROM shown WHERE public_from > @after AND public_from <= @until",
        new { after = after.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>Writes what of a story is shown, where that changed.</summary>
    internal static async Task SaveAsync(Session session, Story story)
    {
        foreach (var article in story.Articles)
        {
            if (article.Withdrawn is not null)
                await session.ExecuteAsync("DELETE FROM shown WHERE article_id = @Id", new { article.Id });
            else if (IsDecidedAnew(article))
                await ShowAsync(session, article, article.Publications.Select(each => each.RecordedAt).Concat(article.Cancellations.Select(each => each.At)).Max());
            else if (article.Placed is not null)
                await session.ExecuteAsync("UPDATE shown SET section = @Section WHERE article_id = @Id", new { article.Section, article.Id });
        }
    }

    /// <summary>Whether a publication was decided, or taken off the schedule, since the article was loaded.</summary>
    internal static bool IsDecidedAnew(Article article) =>
        article.Publications.Count > article.StoredPublications || article.Cancellations.Count > article.StoredCancellations;

    /// <summary>Writes anew what of an article is shown from an instant on.</summary>
    internal static async Task ShowAsync(Session session, Article article, Instant from)
    {
        const string row = """
            INSERT INTO shown (place, article_id, story_id, edition, section, revision, headline, public_from, public_until)
            VALUES (@place, @Id, @story, @Edition, @Section, @Revision, @headline, @at, @until)
            """;
        var places = new Queue<long>(await session.QueryAsync<long>("SELECT place FROM shown WHERE article_id = @Id ORDER BY place", new { article.Id }));
        await session.ExecuteAsync("DELETE FROM shown WHERE article_id = @Id", new { article.Id });
        if (article.Withdrawn is not null || article.FirstPublishedAt is not { } first)
            return;
        foreach (var (publication, until) in Times(article).Where(time => time.Until is null || time.Until > from))
        {
            var place = await PlaceAsync(session, places, first);
            await session.ExecuteAsync(row, new
            {
                place,
                article.Id,
                story = article.Story.Id,
                article.Edition,
                article.Section,
                publication.Revision,
                headline = (await RevisionAsync(session, article, publication.Revision)).Content.Headline.Text,
                at = publication.At.ToUnixTimeMilliseconds(),
                until = until?.ToUnixTimeMilliseconds(),
            });
        }
    }

    /// <summary>A revision of an article; the two that a loaded article has in its hands are not read again.</summary>
    internal static async Task<Revision> RevisionAsync(Session session, Article article, long number) =>
        new[] { article.Published, article.Head }.FirstOrDefault(known => known?.Number == number)
        ?? await StoryStore.RevisionAsync(session, article.Id, number);

    /// <summary>Each publication that holds, with the instant at which another takes its place; those that no reader ever sees are left out.</summary>
    private static IEnumerable<(Publication Publication, Instant? Until)> Times(Article article)
    {
        var standing = article.Standing.ToList();
        foreach (var publication in standing)
        {
            var later = standing.Where(other => other.Number > publication.Number).Select(other => (Instant?)other.At).Min();
            if (later is null || later > publication.At)
                yield return (publication, later);
        }
    }

    /// <summary>A place of its own in the millisecond of the first publication: the one that the article had, else the next.</summary>
    private static async Task<long> PlaceAsync(Session session, Queue<long> own, Instant first)
    {
        var from = ShownLine.PlaceOf(first);
        while (own.TryDequeue(out var place))
        {
            if (place >= from && place < from + PlacesInMillisecond
                && await session.FirstAsync<long>("SELECT count(*) FROM shown WHERE place = @place", new { place }) == 0)
                return place;
        }
        return await session.FirstAsync<long?>("SELECT max(place) FROM shown WHERE place >= @from AND place < @to", new { from, to = from + PlacesInMillisecond }) + 1 ?? from;
    }

    private static IReadOnlyList<ShownArticle> Read(IEnumerable<Row> rows, Func<Row, Content> text) => [.. rows.Select(row => new ShownArticle(
        row.Place,
        row.ArticleId,
        row.StoryId,
        row.Edition,
        Article.AddressOf(row.Edition, row.StoryId, row.Slug),
        text(row),
        Instant.FromUnixTimeMilliseconds(row.PublicFrom),
        row.CorrectedAt is { } corrected ? Instant.FromUnixTimeMilliseconds(corrected) : null,
        row.SourceEdition,
        row.SourceShown > 0 ? Article.AddressOf(row.SourceEdition!, row.StoryId, row.SourceSlug!) : null,
        row.Section))];

    private sealed class Row
    {
        public long Place { get; init; }
        public string ArticleId { get; init; } = "";
        public string StoryId { get; init; } = "";
        public string Edition { get; init; } = "";
        public string? Section { get; init; }
        public long PublicFrom { get; init; }
        public long Revision { get; init; }
        public string Slug { get; init; } = "";
        public string Document { get; init; } = "";
        public string? SourceEdition { get; init; }
        public string? SourceSlug { get; init; }
        public long SourceShown { get; init; }
        public long? CorrectedAt { get; init; }
    }
}
