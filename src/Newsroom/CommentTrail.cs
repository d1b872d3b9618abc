using Dragoman.Discussion;
using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman;

/// <summary>Tells the audit trail that somebody said something, and where; what they said stands in the discussion.</summary>
internal sealed class CommentTrail(AuditStore audit) : ICommentListener
{
    public Task SaidAsync(Session session, Article article, Comment comment, IReadOnlyList<Comment> before) =>
        audit.AppendAsync(session, new Deed(comment.By, ActOf(comment.Kind), Deed.Story(comment.Story)) { Edition = article.Edition }.With("comment", comment.Id));

    private static string ActOf(CommentKind kind) => kind switch
    {
        CommentKind.Remark => Acts.Commented,
        CommentKind.Resolved => Acts.ThreadResolved,
        _ => Acts.ThreadReopened,
    };
}
