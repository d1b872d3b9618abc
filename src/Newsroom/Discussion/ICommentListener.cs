using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Discussion;

/// <summary>Derives something from what was said (a notice to whom it calls), inside the same transaction.</summary>
public interface ICommentListener
{
    /// <param name="before">What was said in the thread until then.</param>
    Task SaidAsync(Session session, Article article, Comment comment, IReadOnlyList<Comment> before);
}
