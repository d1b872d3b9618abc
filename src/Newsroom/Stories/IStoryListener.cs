using Dragoman.Storage;

namespace Dragoman.Stories;

/// <summary>
/// Derives something from what was made public (a signed record, an index, a queue), inside the same transaction:
/// either both stand or neither.
/// </summary>
public interface IStoryListener
{
    Task PublishedAsync(Session session, Article article, Publication publication);
}
