using Dragoman.Storage;

namespace Dragoman.Identity.Audit;

/// <summary>Whether the trail is still what was written.</summary>
public sealed partial class AuditStore
{
    private const int EntriesAtOnce = 2000;

    /// <summary>Follows the digests from the first entry on.</summary>
    public Task<AuditCheck> VerifyAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var (before, number) = (AuditEntry.Beginning, 0L);
        while (await NextAsync(session, number) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (Fault(row, before, number + 1) is { } why)
                    return new AuditCheck(number, before, row.Number > number + 1 ? number + 1 : row.Number, why);
                (before, number) = (row.Digest, row.Number);
            }
        }
        return new AuditCheck(number, before, null, null);
    }, cancel);

    /// <summary>Whether an entry with this digest is in the trail: one that was written down elsewhere must be.</summary>
    public Task<bool> HoldsAsync(string digest, CancellationToken cancel = default) =>
        database.ReadAsync(async session => await session.FirstAsync<long>("SELECT count(*) FROM audit_entry WHERE digest = @digest", new { digest }) > 0, cancel);

    private static Task<IReadOnlyList<Row>> NextAsync(Session session, long after) => session.QueryAsync<Row>(
        """
        SELECT audit_entry.*, audit_address.address, audit_address.salt FROM audit_entry
        LEFT JOIN audit_address ON audit_address.number = audit_entry.number
        WHERE audit_entry.number > @after ORDER BY audit_entry.number LIMIT @EntriesAtOnce
        """, new { after, EntriesAtOnce });

    private static string? Fault(Row row, string before, long expected)
    {
        if (row.Number != expected)
            return $"Entry {expected} is missing.";
        if (row.Digest != AuditEntry.DigestOf(before, row.Document))
            return "Its text is not what was written, or an entry before it was exchanged.";
        var entry = Json.Read<AuditDocument>(row.Document);
        if ((entry.Number, entry.At, entry.By, entry.Act, entry.Subject, entry.Edition) != (row.Number, row.MadeAt, row.MadeBy, row.Act, row.Subject, row.Edition))
            return "What it is found by is not what was written.";
        return row.Address is { } address && entry.AddressDigest != AuditEntry.AddressDigest(address, row.Salt ?? "") ? "Its network address is not what was written." : null;
    }
}
