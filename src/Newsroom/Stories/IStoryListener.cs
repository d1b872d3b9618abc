using Dragoman.Storage;

namespace Dragoman.Stories;

/// <summary>
/// Derives something from what was written or made public (a signed record, an index, a queue), inside the same transaction:
/// either both stand or neither.
/// </summary>
public interface IStoryListener
{
    Task PublishedAsync(Session session, Article article, Publication publication) => Task.CompletedTask;

    /// <summary>Every time that a story was stored; <see cref="Article.AddedRevisions"/> says which articles have a new text.</summary>
    Task SavedAsync(Session session, Story story) => Task.CompletedTask;
}
