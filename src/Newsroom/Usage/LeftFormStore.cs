using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Usage;

/// <summary>
/// Forms that an edition lets stand in an article on purpose: somebody said it so. It holds for the edits that were seen; another edit
/// of the same article is shown again.
/// </summary>
public sealed class LeftFormStore(Database database)
{
    public Task LeaveAsync(string name, ArticleEdits edits, string reason, Act act, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("The form was not left: no reason was given.", "Say why it may stand in this article.");
        return database.WriteAsync(session => session.ExecuteAsync(
            "INSERT INTO name_left (name_id, article_id, seen, reason, made_at, made_by) VALUES (@name, @article, @Seen, @reason, @at, @By) ON CONFLICT DO NOTHING",
            new { name, article = edits.Article.Id, edits.Seen, reason = reason.Trim(), at = act.At.ToUnixTimeMilliseconds(), act.By }), cancel);
    }

    /// <summary>What was left of an entry: article and what was seen of it.</summary>
    internal Task<HashSet<(string Article, string Seen)>> OfAsync(string name, CancellationToken cancel) => database.ReadAsync(async session =>
        (await session.QueryAsync<Row>("SELECT article_id, seen FROM name_left WHERE name_id = @name", new { name })).Select(row => (row.ArticleId, row.Seen)).ToHashSet(), cancel);

    private sealed class Row
    {
        public string ArticleId { get; init; } = "";
        public string Seen { get; init; } = "";
    }
}
