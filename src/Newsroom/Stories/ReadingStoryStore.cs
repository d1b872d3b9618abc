using Dragoman.Storage;

namespace Dragoman.Stories;

/// <summary>An article's newest text.</summary>
public sealed record ArticleText(string Article, string Edition, Content Content);

/// <summary>Reads many texts at once, for what is derived from all of them.</summary>
public sealed partial class StoryStore
{
    /// <summary>The newest texts of articles that were not withdrawn, in the order of their identities.</summary>
    /// <param name="after">The last identity that was read; empty to begin.</param>
    public static async Task<IReadOnlyList<ArticleText>> TextsAsync(Session session, string after, int most)
    {
        const string sql = """
            SELECT article.id, article.edition, revision.document
            FROM article
            JOIN story ON story.id = article.story_id
            JOIN revision ON revision.article_id = article.id
            WHERE article.id > @after AND story.killed_at IS NULL AND article.taken_down_at IS NULL
            AND revision.number = (SELECT max(number) FROM revision newest WHERE newest.article_id = article.id)
            ORDER BY article.id
            LIMIT @most
            """;
        var rows = await session.QueryAsync<TextRow>(sql, new { after, most });
        return [.. rows.Select(row => new ArticleText(row.Id, row.Edition, Json.Read<Content>(row.Document)))];
    }

    public Task<long> CountAsync(CancellationToken cancel = default) => database.ReadAsync(session => session.FirstAsync<long>("SELECT count(*) FROM story"), cancel);

    /// <summary>The identities of all stories, in their order.</summary>
    /// <param name="after">The last identity that was read; empty to begin.</param>
    public static Task<IReadOnlyList<string>> IdsAsync(Session session, string after, int most) =>
        session.QueryAsync<string>("SELECT id FROM story WHERE id > @after ORDER BY id LIMIT @most", new { after, most });

    private sealed class TextRow
    {
        public string Id { get; init; } = "";
        public string Edition { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
