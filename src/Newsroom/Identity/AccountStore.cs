using Dragoman.Identity.Audit;
using Dragoman.Storage;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>
/// The newsroom's accounts. Passwords are kept as ASP.NET Core Identity hashes them (PBKDF2). What is done to an account stands in the
/// audit trail by the same transaction.
/// </summary>
public sealed partial class AccountStore(Database database, IClock clock, AuditStore audit, SessionStore sessions, PasskeyStore passkeys, ILinkCarrier carrier)
{
    public const int ShortestPassword = 10;

    private const int LongestPassword = 200;

    private static readonly PasswordHasher<Account> Hasher = new();

    public static string NewPassword() => Secret.Password();

    public Task<Account> AddAsync(string name, string password, IReadOnlyDictionary<string, Role> roles, CancellationToken cancel = default) =>
        AddAsync(name, password, roles, "command line", cancel);

    public Task<Account> AddAsync(string name, string password, IReadOnlyDictionary<string, Role> roles, string by, CancellationToken cancel = default)
    {
        RefuseWeak(password);
        var account = WithPassword(New(name, null, roles), password);
        return database.WriteAsync(async session =>
        {
            await InsertAsync(session, account);
            await audit.AppendAsync(session, new Deed(by, Acts.AccountAdded, Deed.Account(account.Name)).With("roles", Shown(roles)));
            return account;
        }, cancel);
    }

    public Task<Account> ChangePasswordAsync(string name, string password, CancellationToken cancel = default) =>
        ChangePasswordAsync(name, password, "command line", null, cancel);

    /// <summary>A new password ends every session but one, and opens a locked account.</summary>
    /// <param name="session">The session that goes on; null for none.</param>
    public Task<Account> ChangePasswordAsync(string name, string password, string by, string? session, CancellationToken cancel = default)
    {
        RefuseWeak(password);
        return ChangeAsync(name, account => (WithPassword(account with { FailedSignIns = 0, LockedUntil = 0 }, password), new(by, Acts.PasswordChanged, Deed.Account(account.Name))),
            (running, account) => sessions.EndAllAsync(running, account.Id, session), cancel);
    }

    /// <summary>How the person wants the desk, on every machine. It is no deed: nobody else is concerned.</summary>
    public Task ChooseAppearanceAsync(string id, string language, string theme, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        if (await FindAsync(session, id, session.ForUpdate) is { } account)
            await SaveAsync(session, account with { Language = language, Theme = theme });
        return true;
    }, cancel);

    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM account ORDER BY name");
        return (IReadOnlyList<Account>)[.. documents.Select(Json.Read<Account>)];
    }, cancel);

    public Task<Account?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(session => FindAsync(session, id), cancel);

    public async Task<Account> GetAsync(string name, CancellationToken cancel = default) =>
        await database.ReadAsync(session => FindByNameAsync(session, name), cancel) ?? throw Unknown(name);

    internal static async Task<Account?> FindAsync(Session session, string id, string lockRow = "") =>
        await session.FirstAsync<string>("SELECT document FROM account WHERE id = @id" + lockRow, new { id }) is { } document ? Json.Read<Account>(document) : null;

    /// <summary>Changes an account and writes down what was done.</summary>
    private Task<Account> ChangeAsync(string name, Func<Account, (Account, Deed)> change, Func<Session, Account, Task>? also = null, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var account = await FindByNameAsync(session, name, session.ForUpdate) ?? throw Unknown(name);
        var (changed, deed) = change(account);
        await SaveAsync(session, changed);
        if (also is not null)
            await also(session, changed);
        await audit.AppendAsync(session, deed);
        return changed;
    }, cancel);

    private static Account New(string name, string? email, IReadOnlyDictionary<string, Role> roles) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > 80
        ? throw new RefusedException("An account needs a name of 1 to 80 characters.", "Choose another name.")
        : new() { Id = Guid.CreateVersion7().ToString("n"), Name = name.Trim(), Email = email, Roles = roles, Stamp = Guid.NewGuid().ToString("n") };

    private static async Task InsertAsync(Session session, Account account)
    {
        if (await FindByNameAsync(session, account.Name) is not null)
            throw new RefusedException($"There is already an account named {account.Name}.", "Choose another name, or change that one with: dragoman account NAME --reset-password", "Choose another name.");
        await SaveAsync(session, account);
    }

    private static void RefuseWeak(string password)
    {
        if (password.Length < ShortestPassword)
            throw new RefusedException($"The password is shorter than {ShortestPassword} characters.", "Choose a longer one.");
        if (password.Length > LongestPassword)
            throw new RefusedException($"The password is longer than {LongestPassword} characters.", "Choose a shorter one.");
    }

    private static Account WithPassword(Account account, string password) => account with
    {
        PasswordHash = Hasher.HashPassword(account, password),
        Stamp = Guid.NewGuid().ToString("n"),
    };

    internal static string Shown(IReadOnlyDictionary<string, Role> roles) => roles.Count == 0 ? "none"
        : string.Join(", ", roles.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value.ToString().ToLowerInvariant()}"));

    private static RefusedException Unknown(string name) => new RefusedException($"There is no account named {name}.", "List them with: dragoman account");

    private static async Task<Account?> FindByNameAsync(Session session, string name, string lockRow = "") =>
        await session.FirstAsync<string>("SELECT document FROM account WHERE name = @name" + lockRow, new { name = name.Trim() }) is { } document ? Json.Read<Account>(document) : null;

    private static Task<int> SaveAsync(Session session, Account account) => session.ExecuteAsync(
        "INSERT INTO account (id, name, document) VALUES (@Id, @Name, @document) ON CONFLICT (id) DO UPDATE SET name = excluded.name, document = excluded.document",
        new { account.Id, account.Name, document = Json.Write(account) });
}
