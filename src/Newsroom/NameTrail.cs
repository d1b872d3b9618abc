using System.Globalization;
using Dragoman.Identity.Audit;
using Dragoman.Names;
using Dragoman.Storage;

namespace Dragoman;

/// <summary>Tells the audit trail which names were decided on, in the transaction that decides.</summary>
internal sealed class NameTrail(AuditStore audit) : INameListener
{
    public Task ChangedAsync(Session session, NameBook before, NameBook after, IReadOnlyList<NameEntry> changed, string by) => audit.AppendAsync(session, changed is [var one]
        ? new Deed(by, Acts.NameChanged, Deed.Name(one.Id)).With("kind", one.Kind.ToString().ToLowerInvariant())
        : new Deed(by, Acts.NamesTakenIn, "name:").With("names", changed.Count.ToString(CultureInfo.InvariantCulture)));
}
