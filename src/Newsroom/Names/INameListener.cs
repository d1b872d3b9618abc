using Dragoman.Storage;

namespace Dragoman.Names;

/// <summary>Derives something from what changed in the names, inside the same transaction.</summary>
public interface INameListener
{
    /// <param name="book">The names as they are after the change.</param>
    Task ChangedAsync(Session session, NameBook book, IReadOnlyList<NameEntry> changed);
}
