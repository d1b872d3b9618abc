using Dragoman.Storage;

namespace Dragoman.Editions;

/// <summary>Derives something from how the newsroom and its editions are set up, inside the same transaction.</summary>
public interface IEditionListener
{
    Task ChangedAsync(Session session, Newsroom before, Newsroom after);
}
