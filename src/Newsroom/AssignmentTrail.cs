using Dragoman.Assignments;
using Dragoman.Identity.Audit;
using Dragoman.Storage;

namespace Dragoman;

/// <summary>Tells the audit trail who took which work and gave it to whom, in the transaction that does it.</summary>
internal sealed class AssignmentTrail(AuditStore audit) : IAssignmentListener
{
    public Task AssignedAsync(Session session, Assignment assignment)
    {
        var deed = new Deed(assignment.By, ActOf(assignment.Kind), Deed.Story(assignment.Story)) { Edition = assignment.Edition };
        return audit.AppendAsync(session, assignment.Holder is { } holder && holder != assignment.By ? deed.With("to", holder) : deed);
    }

    private static string ActOf(AssignmentKind kind) => kind switch
    {
        AssignmentKind.Claimed => Acts.Claimed,
        AssignmentKind.HandedOver => Acts.HandedOver,
        AssignmentKind.Released => Acts.Released,
        _ => Acts.AssignmentUndone,
    };
}
