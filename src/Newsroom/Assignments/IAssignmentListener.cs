using Dragoman.Storage;

namespace Dragoman.Assignments;

/// <summary>Derives something from who has what (a card of the board, a notice to the new holder), inside the same transaction.</summary>
public interface IAssignmentListener
{
    Task AssignedAsync(Session session, Assignment assignment);
}
