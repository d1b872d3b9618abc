using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>Personal API tokens. A token is shown once, when it is made; its digest is kept.</summary>
public sealed class TokenStore(Database database, IClock clock, AuditStore audit)
{
    public const string Prefix = "dragoman_";

    private const int MostTokens = 20;

    // The trail tells that a token is in use, not each of its requests.
    private static readonly Duration Noticed = Duration.FromHours(1);

    /// <returns>The token's record, and the token itself.</returns>
    public Task<(ApiToken Token, string Secret)> AddAsync(
        Account account, string name, TokenScope scope, IReadOnlyList<string> editions, Duration? lasts, string by, CancellationToken cancel = default)
    {
        var named = Languages.Whitespace.Fold(name);
        if (named.Length is 0 or > 60)
            throw new RefusedException("A token needs a name of 1 to 60 characters.", "Name what will use it.");
        if (editions.FirstOrDefault(tag => account.RoleIn(tag) is null) is { } foreign)
            throw new RefusedException($"{account.Name} has no role in the edition {foreign}.", "Name editions that the person works in.");
        var secret = Prefix + Secret.Long();
        return database.WriteAsync(async session =>
        {
            var now = clock.GetCurrentInstant();
            if ((await ListAsync(session, account.Id)).Count(known => known.OpenAt(now)) >= MostTokens)
                throw new RefusedException($"{account.Name} has {MostTokens} tokens.", "Revoke one that is not used any more.");
            var token = new ApiToken
            {
                Id = Guid.CreateVersion7().ToString("n"),
                Name = named,
                Scope = scope,
                Editions = editions,
                MadeAt = now.ToUnixTimeMilliseconds(),
                ExpiresAt = lasts is { } time ? (now + time).ToUnixTimeMilliseconds() : null,
            };
            await session.ExecuteAsync(
                "INSERT INTO api_token (id, account_id, digest, document) VALUES (@Id, @account, @digest, @document)",
                new { token.Id, account = account.Id, digest = Secret.Digest(secret), document = Json.Write(token) });
            await audit.AppendAsync(session, new Deed(by, Acts.TokenMade, Deed.Account(account.Name)).With("token", named));
            return (token, secret);
        }, cancel);
    }

    public Task<IReadOnlyList<ApiToken>> ListAsync(string accountId, CancellationToken cancel = default) =>
        database.ReadAsync(session => ListAsync(session, accountId), cancel);

    public Task<bool> RevokeAsync(Account account, string id, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        const string sql = "UPDATE api_token SET revoked_at = @at WHERE id = @id AND account_id = @account AND revoked_at IS NULL";
        if ((await ListAsync(session, account.Id)).FirstOrDefault(known => known.Id == id) is not { } token
            || await session.ExecuteAsync(sql, new { id, account = account.Id, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }) == 0)
            return false;
        await audit.AppendAsync(session, new Deed(by, Acts.TokenRevoked, Deed.Account(account.Name)).With("token", token.Name));
        return true;
    }, cancel);

    /// <summary>Whose token it is, with no more than it may; null when it is none, or not any more.</summary>
    public async Task<(Account Account, ApiToken Token)?> UseAsync(string secret, CancellationToken cancel = default)
    {
        var now = clock.GetCurrentInstant();
        var digest = Secret.Digest(secret);
        var found = await database.ReadAsync(async session =>
            await session.FirstAsync<Row>("SELECT * FROM api_token WHERE digest = @digest", new { digest }) is { } row
            && await AccountStore.FindAsync(session, row.AccountId) is { } account ? (Account: account, Token: row.Token()) : ((Account Account, ApiToken Token)?)null, cancel);
        if (found is not { } it || !it.Token.OpenAt(now) || it.Account.Deactivated is not null)
            return null;
        if (it.Token.UsedAt is not { } last || now - Instant.FromUnixTimeMilliseconds(last) >= Noticed)
            await NoticeAsync(it.Account, it.Token, now, cancel);
        return (it.Token.Narrowed(it.Account), it.Token);
    }

    private Task NoticeAsync(Account account, ApiToken token, Instant now, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("UPDATE api_token SET used_at = @at WHERE id = @Id", new { token.Id, at = now.ToUnixTimeMilliseconds() });
        await audit.AppendAsync(session, new Deed(account.Name, Acts.TokenUsed, Deed.Account(account.Name)).With("token", token.Name));
    }, cancel);

    private static async Task<IReadOnlyList<ApiToken>> ListAsync(Session session, string accountId)
    {
        var rows = await session.QueryAsync<Row>("SELECT * FROM api_token WHERE account_id = @accountId ORDER BY id DESC", new { accountId });
        return [.. rows.Select(row => row.Token())];
    }

    private sealed class Row
    {
        public string AccountId { get; init; } = "";
        public long? UsedAt { get; init; }
        public long? RevokedAt { get; init; }
        public string Document { get; init; } = "";

        public ApiToken Token() => Json.Read<ApiToken>(Document) with { UsedAt = UsedAt, RevokedAt = RevokedAt };
    }
}
