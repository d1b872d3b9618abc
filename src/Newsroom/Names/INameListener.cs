using Dragoman.Storage;

namespace Dragoman.Names;

/// <summary>Derives something from what changed in the names, inside the same transaction.</summary>
public interface INameListener
{
    Task ChangedAsync(Session session, NameBook before, NameBook after, IReadOnlyList<NameEntry> changed, string by);
}
