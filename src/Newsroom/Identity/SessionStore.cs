using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>The desk's sessions: who is signed in, with which browser, since when.</summary>
public sealed class SessionStore(Database database, IClock clock, AuditStore audit)
{
    // How exact "last seen" is: a session is not written on at every request.
    private static readonly Duration Noticed = Duration.FromMinutes(1);

    // Ended sessions say for a while who was here; then they and their addresses are forgotten.
    private static readonly Duration Kept = AuditStore.AddressesKept;

    public Task<DeskSession> OpenAsync(Account account, SignInWay way, string agent, string? directoryToken = null, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        const string insert = "INSERT INTO desk_session (id, account_id, made_at, seen_at, document) VALUES (@Id, @AccountId, @at, @at, @document)";
        var now = clock.GetCurrentInstant();
        var opened = new DeskSession
        {
            Id = Secret.Long(),
            AccountId = account.Id,
            MadeAt = now,
            SeenAt = now,
            Way = way,
            Agent = agent.Length > 400 ? agent[..400] : agent,
            Address = Origin.Current.Address ?? "",
            DirectoryToken = directoryToken,
        };
        var document = Json.Write(new Document { Way = way, Agent = opened.Agent, Address = opened.Address, DirectoryToken = directoryToken });
        await session.ExecuteAsync("DELETE FROM desk_session WHERE seen_at < @until", new { until = (now - Kept).ToUnixTimeMilliseconds() });
        await audit.ForgetAddressesAsync(session);
        await session.ExecuteAsync(insert, new { opened.Id, opened.AccountId, at = now.ToUnixTimeMilliseconds(), document });
        await audit.AppendAsync(session, new Deed(account.Name, Acts.SignedIn, Deed.Account(account.Name)).With("way", WayOf(way)));
        return opened;
    }, cancel);

    /// <summary>Who goes on with a session; null when it has ended, or the account is closed.</summary>
    /// <param name="attended">Whether a person asks. What a page fetches by itself keeps no session alive.</param>
    public async Task<(Account Account, DeskSession Session)?> GoOnAsync(string id, bool attended, CancellationToken cancel = default)
    {
        var now = clock.GetCurrentInstant();
        var found = await database.ReadAsync(async session => await FindAsync(session, id) is { } known && await AccountStore.FindAsync(session, known.AccountId) is { } account
            ? (Account: account, Session: known)
            : ((Account Account, DeskSession Session)?)null, cancel);
        if (found is not { } it || !it.Session.OpenAt(now) || it.Account.Deactivated is not null)
            return null;
        if (attended && now - it.Session.SeenAt >= Noticed)
            await database.WriteAsync(session => session.ExecuteAsync("UPDATE desk_session SET seen_at = @now WHERE id = @id AND ended_at IS NULL AND seen_at < @now", new { id, now = now.ToUnixTimeMilliseconds() }), cancel);
        return found;
    }

    /// <summary>The open ones, the newest first.</summary>
    public Task<IReadOnlyList<DeskSession>> ListAsync(string accountId, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var now = clock.GetCurrentInstant();
        var rows = await session.QueryAsync<Row>("SELECT * FROM desk_session WHERE account_id = @accountId AND ended_at IS NULL ORDER BY seen_at DESC", new { accountId });
        return (IReadOnlyList<DeskSession>)[.. rows.Select(Read).Where(known => known.OpenAt(now))];
    }, cancel);

    /// <summary>What the directory gave for a session, open or ended.</summary>
    public Task<string?> DirectoryTokenAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async session => (await FindAsync(session, id))?.DirectoryToken, cancel);

    /// <summary>The person signs out.</summary>
    public Task SignOutAsync(Account account, string id, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await EndAsync(session, "id = @id", new { id, account.Id, at = Now }) > 0)
            await audit.AppendAsync(session, new(account.Name, Acts.SignedOut, Deed.Account(account.Name)));
    }, cancel);

    /// <summary>Ends one of an account's sessions from elsewhere.</summary>
    public Task<int> RevokeAsync(Account account, string id, string by, CancellationToken cancel = default) =>
        EndAsync(account, "id = @id AND account_id = @account", new { id, account = account.Id, at = Now }, by, cancel);

    /// <summary>Ends all of an account's sessions but one.</summary>
    /// <param name="except">The session that stays; null for none.</param>
    public Task<int> RevokeOthersAsync(Account account, string? except, string by, CancellationToken cancel = default) =>
        EndAsync(account, "account_id = @account AND id <> @except", new { account = account.Id, except = except ?? "", at = Now }, by, cancel);

    internal Task<int> EndAllAsync(Session session, string account, string? except) =>
        EndAsync(session, "account_id = @account AND id <> @except", new { account, except = except ?? "", at = Now });

    private Task<int> EndAsync(Account account, string which, object values, string by, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        var ended = await EndAsync(session, which, values);
        if (ended > 0)
            await audit.AppendAsync(session, new Deed(by, Acts.SessionEnded, Deed.Account(account.Name)).With("sessions", ended.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return ended;
    }, cancel);

    private static Task<int> EndAsync(Session session, string which, object values) =>
        session.ExecuteAsync($"UPDATE desk_session SET ended_at = @at WHERE ended_at IS NULL AND {which}", values);

    private long Now => clock.GetCurrentInstant().ToUnixTimeMilliseconds();

    private static async Task<DeskSession?> FindAsync(Session session, string id) =>
        await session.FirstAsync<Row>("SELECT * FROM desk_session WHERE id = @id", new { id }) is { } row ? Read(row) : null;

    private static string WayOf(SignInWay way) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(way.ToString());

    private static DeskSession Read(Row row)
    {
        var document = Json.Read<Document>(row.Document);
        return new()
        {
            Id = row.Id,
            AccountId = row.AccountId,
            MadeAt = Instant.FromUnixTimeMilliseconds(row.MadeAt),
            SeenAt = Instant.FromUnixTimeMilliseconds(row.SeenAt),
            EndedAt = row.EndedAt is { } ended ? Instant.FromUnixTimeMilliseconds(ended) : null,
            Way = document.Way,
            Agent = document.Agent,
            Address = document.Address,
            DirectoryToken = document.DirectoryToken,
        };
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string AccountId { get; init; } = "";
        public long MadeAt { get; init; }
        public long SeenAt { get; init; }
        public long? EndedAt { get; init; }
        public string Document { get; init; } = "";
    }

    private sealed record Document
    {
        public SignInWay Way { get; init; }
        public string Agent { get; init; } = "";
        public string Address { get; init; } = "";
        public string? DirectoryToken { get; init; }
    }
}
