using System.Security.Cryptography;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity.Audit;

/// <summary>
/// The audit trail: who did what, on what, from where. Entries are only ever added, each with the digest of the one before it.
/// Network addresses lie beside it, so that they can be forgotten while the trail stays whole.
/// </summary>
public sealed partial class AuditStore(Database database, IClock clock)
{
    /// <summary>How long a network address is kept.</summary>
    public static readonly Duration AddressesKept = Duration.FromDays(90);

    /// <summary>Writes a deed within the transaction that does it, as its last step: who appends waits for who appended before.</summary>
    public async Task AppendAsync(Session session, Deed deed)
    {
        const string insert = """
            INSERT INTO audit_entry (number, made_at, made_by, act, subject, edition, document, digest)
            VALUES (@Number, @At, @By, @Act, @Subject, @Edition, @document, @digest)
            """;
        if (session.Kind == DatabaseKind.Postgres)
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(7367268)");
        var last = await session.FirstAsync<Row>("SELECT number, digest FROM audit_entry ORDER BY number DESC LIMIT 1");
        var origin = Origin.Current;
        var salt = origin.Address is null ? null : RandomNumberGenerator.GetHexString(32, lowercase: true);
        var entry = new AuditDocument
        {
            Number = (last?.Number ?? 0) + 1,
            At = clock.GetCurrentInstant().ToUnixTimeMilliseconds(),
            By = deed.By,
            Act = deed.Act,
            Subject = deed.Subject,
            Edition = deed.Edition,
            Way = origin.Way,
            AddressDigest = salt is null ? null : AuditEntry.AddressDigest(origin.Address!, salt),
            Details = deed.Details,
        };
        var document = Json.Write(entry);
        var digest = AuditEntry.DigestOf(last?.Digest ?? AuditEntry.Beginning, document);
        await session.ExecuteAsync(insert, new { entry.Number, entry.At, entry.By, entry.Act, entry.Subject, entry.Edition, document, digest });
        if (salt is not null)
            await session.ExecuteAsync("INSERT INTO audit_address (number, made_at, address, salt) VALUES (@Number, @At, @Address, @salt)", new { entry.Number, entry.At, origin.Address, salt });
    }

    /// <summary>Writes down what changed nothing else: a sign-in that failed.</summary>
    public Task AppendAsync(Deed deed, CancellationToken cancel = default) => database.WriteAsync(session => AppendAsync(session, deed), cancel);

    /// <summary>Forgets network addresses that have been kept long enough.</summary>
    internal Task<int> ForgetAddressesAsync(Session session) => session.ExecuteAsync(
        "DELETE FROM audit_address WHERE made_at < @until", new { until = (clock.GetCurrentInstant() - AddressesKept).ToUnixTimeMilliseconds() });

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<AuditEntry>> FindAsync(AuditFilter filter, int most, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT audit_entry.document, audit_entry.digest, audit_address.address FROM audit_entry
            LEFT JOIN audit_address ON audit_address.number = audit_entry.number
            WHERE {string.Join(" AND ", Conditions(filter))} ORDER BY audit_entry.number DESC LIMIT @most
            """,
            new { filter.By, filter.Subject, filter.Act, filter.Before, from = filter.From?.ToUnixTimeMilliseconds(), to = filter.To?.ToUnixTimeMilliseconds(), most });
        return (IReadOnlyList<AuditEntry>)[.. rows.Select(row => row.Entry())];
    }, cancel);

    private static IEnumerable<string> Conditions(AuditFilter filter)
    {
        yield return "audit_entry.number > 0";
        if (filter.By is not null)
            yield return "audit_entry.made_by = @By";
        if (filter.Subject is not null)
            yield return "audit_entry.subject = @Subject";
        if (filter.Act is not null)
            yield return "audit_entry.act = @Act";
        if (filter.From is not null)
            yield return "audit_entry.made_at >= @from";
        if (filter.To is not null)
            yield return "audit_entry.made_at < @to";
        if (filter.Before is not null)
            yield return "audit_entry.number < @Before";
    }

    /// <summary>The names that the trail knows, for its filter.</summary>
    public Task<IReadOnlyList<string>> PeopleAsync(CancellationToken cancel = default) =>
        database.ReadAsync(session => session.QueryAsync<string>("SELECT DISTINCT made_by FROM audit_entry ORDER BY made_by"), cancel);

    private sealed class Row
    {
        public long Number { get; init; }
        public long MadeAt { get; init; }
        public string MadeBy { get; init; } = "";
        public string Act { get; init; } = "";
        public string Subject { get; init; } = "";
        public string? Edition { get; init; }
        public string Document { get; init; } = "";
        public string Digest { get; init; } = "";
        public string? Address { get; init; }
        public string? Salt { get; init; }

        public AuditEntry Entry()
        {
            var entry = Json.Read<AuditDocument>(Document);
            return new(entry.Number, Instant.FromUnixTimeMilliseconds(entry.At), entry.By, entry.Act, entry.Subject, entry.Edition, entry.Way, Address, entry.Details, Digest);
        }
    }
}
