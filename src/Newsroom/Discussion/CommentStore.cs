using System.Security.Cryptography;
using Dragoman.Changes;
using Dragoman.Identity;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Discussion;

/// <summary>What the staff say to each other of the blocks of an article. Each comment is told among the changes of its story.</summary>
public sealed class CommentStore(Database database, params IEnumerable<ICommentListener> listeners)
{
    private const int Longest = 4000;

    /// <summary>The threads of an article in the order in which they began.</summary>
    public Task<IReadOnlyList<CommentThread>> OfAsync(Article article, CancellationToken cancel = default) =>
        database.ReadAsync(async session => CommentThread.Of(await CommentsAsync(session, article.Id)), cancel);

    /// <summary>A comment, with those whom it calls; null when there is none.</summary>
    public Task<Comment?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async session =>
        await session.FirstAsync<Row>("SELECT * FROM comment WHERE id = @id", new { id }) is { } row
            ? row.Comment(await session.QueryAsync<string>("SELECT account_id FROM mention WHERE comment_id = @id", new { id }))
            : null, cancel);

    /// <summary>Begins a thread at a block, or answers in one.</summary>
    /// <param name="thread">The identity of the thread; null to begin one.</param>
    /// <param name="staff">Those who may be called by name.</param>
    public Task<Comment> SayAsync(Article article, string block, string? thread, string text, IReadOnlyList<Account> staff, Act act, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RefusedException("The comment was not stored: it is empty.", "Write something.");
        if (text.Length > Longest)
            throw new RefusedException($"The comment is longer than {Longest} characters.", "Make it shorter.");
        var names = Mentions.In(text, staff.Select(account => account.Name)).Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);
        var mentioned = staff.Where(account => account.Deactivated is null && names.Contains(account.Name)).Select(account => account.Id).ToList();
        return AddAsync(article, block, thread, CommentKind.Remark, text.Trim(), mentioned, act, cancel);
    }

    /// <summary>Says that a thread is settled, or that it is not after all.</summary>
    public Task<Comment> SettleAsync(Article article, string thread, bool resolved, Act act, CancellationToken cancel = default) =>
        AddAsync(article, "", thread, resolved ? CommentKind.Resolved : CommentKind.Reopened, "", [], act, cancel);

    private Task<Comment> AddAsync(Article article, string block, string? thread, CommentKind kind, string text, IReadOnlyList<string> mentioned, Act act, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("SELECT id FROM article WHERE id = @Id" + session.ForUpdate, new { article.Id });
        var known = await CommentsAsync(session, article.Id);
        var id = RandomNumberGenerator.GetString("23456789bcdfghjkmnpqrstvwxyz", 10);
        var first = thread is null ? null : known.FirstOrDefault(comment => comment.Id == thread)
            ?? throw new RefusedException("That thread is not in this article.", "Load the page again.");
        var comment = new Comment(id, article.Story.Id, article.Id, first?.Block ?? block, first?.Id ?? id, kind, text, act.At, act.By, mentioned);
        await session.ExecuteAsync(
            """
            INSERT INTO comment (id, number, story_id, article_id, block, thread, kind, text, made_at, made_by)
            VALUES (@Id, @number, @Story, @Article, @Block, @Thread, @kind, @Text, @at, @By)
            """,
            new { comment.Id, number = known.Count + 1L, comment.Story, comment.Article, comment.Block, comment.Thread, kind = Words.Of(kind), comment.Text, at = act.At.ToUnixTimeMilliseconds(), comment.By });
        foreach (var account in mentioned)
            await session.ExecuteAsync("INSERT INTO mention (comment_id, account_id) VALUES (@id, @account)", new { id, account });
        List<Comment> before = [.. known.Where(other => other.Thread == comment.Thread)];
        foreach (var listener in listeners)
            await listener.SaidAsync(session, article, comment, before);
        await ChangeStore.AddAsync(session, new(comment.Story, article.Edition, ChangeKind.Comment, id, null, act.At, act.By));
        return comment;
    }, cancel);

    private static async Task<IReadOnlyList<Comment>> CommentsAsync(Session session, string article)
    {
        var rows = await session.QueryAsync<Row>("SELECT * FROM comment WHERE article_id = @article ORDER BY number", new { article });
        var mentions = await session.QueryAsync<MentionRow>(
            "SELECT mention.comment_id, mention.account_id FROM mention JOIN comment ON comment.id = mention.comment_id WHERE comment.article_id = @article", new { article });
        var called = mentions.ToLookup(row => row.CommentId, row => row.AccountId, StringComparer.Ordinal);
        return [.. rows.Select(row => row.Comment([.. called[row.Id]]))];
    }

    private sealed class MentionRow
    {
        public string CommentId { get; init; } = "";
        public string AccountId { get; init; } = "";
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string StoryId { get; init; } = "";
        public string ArticleId { get; init; } = "";
        public string Block { get; init; } = "";
        public string Thread { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Text { get; init; } = "";
        public long MadeAt { get; init; }
        public string MadeBy { get; init; } = "";

        public Comment Comment(IReadOnlyList<string> mentioned) =>
            new(Id, StoryId, ArticleId, Block, Thread, Words.Read<CommentKind>(Kind), Text, Instant.FromUnixTimeMilliseconds(MadeAt), MadeBy, mentioned);
    }
}
