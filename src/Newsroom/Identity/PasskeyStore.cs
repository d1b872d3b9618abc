using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>The passkeys of the accounts. A credential belongs to one account.</summary>
public sealed class PasskeyStore(Database database, IClock clock, AuditStore audit)
{
    public const int MostNameLetters = 60;

    public Task<IReadOnlyList<Passkey>> ListAsync(string accountId, CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM passkey WHERE account_id = @accountId", new { accountId });
        return (IReadOnlyList<Passkey>)[.. documents.Select(Json.Read<Passkey>).OrderBy(passkey => passkey.AddedAt)];
    }, cancel);

    /// <summary>Whose passkey it is; null where nobody's.</summary>
    public Task<string?> HolderAsync(string id, CancellationToken cancel = default) =>
        database.ReadAsync(session => session.FirstAsync<string>("SELECT account_id FROM passkey WHERE id = @id", new { id }), cancel);

    public Task AddAsync(Account account, Passkey passkey, CancellationToken cancel = default) =>
        database.WriteAsync(session => AddAsync(session, account, passkey), cancel);

    internal async Task AddAsync(Session session, Account account, Passkey passkey)
    {
        const string insert = "INSERT INTO passkey (id, account_id, document) VALUES (@Id, @account, @document) ON CONFLICT (id) DO NOTHING";
        var named = passkey with { Name = Named(passkey.Name), AddedAt = clock.GetCurrentInstant().ToUnixTimeMilliseconds() };
        if (await session.ExecuteAsync(insert, new { named.Id, account = account.Id, document = Json.Write(named) }) == 0)
            throw new RefusedException("This passkey is known already.", "Choose another device or key.");
        await audit.AppendAsync(session, new Deed(account.Name, Acts.PasskeyAdded, Deed.Account(account.Name)).With("passkey", named.Name));
    }

    /// <summary>The passkey was shown and is genuine: what it counted is remembered.</summary>
    public Task UsedAsync(Passkey passkey, CancellationToken cancel = default)
    {
        var used = passkey with { UsedAt = clock.GetCurrentInstant().ToUnixTimeMilliseconds() };
        return database.WriteAsync(session => session.ExecuteAsync("UPDATE passkey SET document = @document WHERE id = @Id", new { used.Id, document = Json.Write(used) }), cancel);
    }

    public Task RemoveAsync(Account account, string id, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var mine = await session.QueryAsync<string>("SELECT document FROM passkey WHERE account_id = @Id", new { account.Id });
        var passkey = mine.Select(Json.Read<Passkey>).FirstOrDefault(known => known.Id == id)
            ?? throw new RefusedException("This passkey is not there any more.", "Load the page again.");
        if (mine.Count == 1 && account.PasswordHash.Length == 0 && account.Directory is null)
            throw new RefusedException("It is the only way in to this account.", "Set a password first, or add another passkey.");
        await session.ExecuteAsync("DELETE FROM passkey WHERE id = @id", new { id });
        await audit.AppendAsync(session, new Deed(account.Name, Acts.PasskeyRemoved, Deed.Account(account.Name)).With("passkey", passkey.Name));
    }, cancel);

    private static string Named(string name)
    {
        var folded = Languages.Whitespace.Fold(name);
        return folded.Length == 0 ? "Passkey" : folded.Length > MostNameLetters ? folded[..MostNameLetters] : folded;
    }
}
