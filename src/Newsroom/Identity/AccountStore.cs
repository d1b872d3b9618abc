using System.Security.Cryptography;
using Dragoman.Storage;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>The newsroom's accounts. Passwords are kept as ASP.NET Core Identity hashes them (PBKDF2).</summary>
public sealed class AccountStore(Database database, IClock clock)
{
    public const int ShortestPassword = 10;

    private const int FailuresAllowed = 5;

    private static readonly Duration LockedFor = Duration.FromMinutes(5);
    private static readonly PasswordHasher<Account> Hasher = new();

    // A sign-in with an unknown name takes as long as one with a wrong password: names can't be probed.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword(new Account { Id = "", Name = "" }, NewPassword()));

    public static string NewPassword() => RandomNumberGenerator.GetString("23456789bcdfghjkmnpqrstvwxyz", 14);

    public Task<Account> AddAsync(string name, string password, IReadOnlyDictionary<string, Role> roles, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 80)
            throw new RefusedException("An account needs a name of 1 to 80 characters.", "Choose another name.");
        RefuseWeak(password);
        return database.WriteAsync(async session =>
        {
            if (await FindByNameAsync(session, name) is not null)
                throw new RefusedException($"There is already an account named {name}.", "Choose another name, or change that one with: dragoman account NAME --reset-password");
            var account = WithPassword(new() { Id = Guid.CreateVersion7().ToString("n"), Name = name.Trim(), Roles = roles }, password);
            await SaveAsync(session, account);
            return account;
        }, cancel);
    }

    public Task<Account> ChangePasswordAsync(string name, string password, CancellationToken cancel = default)
    {
        RefuseWeak(password);
        return database.WriteAsync(async session =>
        {
            var account = await FindByNameAsync(session, name, session.ForUpdate) ?? throw new RefusedException($"There is no account named {name}.", "List them with: dragoman account");
            var changed = WithPassword(account with { FailedSignIns = 0, LockedUntil = 0 }, password);
            await SaveAsync(session, changed);
            return changed;
        }, cancel);
    }

    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancel = default) => database.ReadAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM account ORDER BY name");
        return (IReadOnlyList<Account>)[.. documents.Select(Json.Read<Account>)];
    }, cancel);

    public Task<Account?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(async session =>
        await session.FirstAsync<string>("SELECT document FROM account WHERE id = @id", new { id }) is { } document ? Json.Read<Account>(document) : null, cancel);

    /// <summary>The account whose name and password these are; null when they are not, or while it is locked.</summary>
    public async Task<Account?> SignInAsync(string name, string password, CancellationToken cancel = default)
    {
        // Hashing takes its time: no other writer waits for it.
        var known = await database.ReadAsync(session => FindByNameAsync(session, name), cancel);
        var fits = Fits(known, password);
        return known is null ? null : await database.WriteAsync(session => SignInAsync(session, known, fits), cancel);
    }

    private async Task<Account?> SignInAsync(Session session, Account known, bool fits)
    {
        var now = clock.GetCurrentInstant();
        var account = await FindByNameAsync(session, known.Name, session.ForUpdate);
        if (account is null || account.Stamp != known.Stamp || account.LockedUntil > now.ToUnixTimeMilliseconds())
            return null;
        var failures = fits ? 0 : account.FailedSignIns + 1;
        var after = failures < FailuresAllowed
            ? account with { FailedSignIns = failures }
            : account with { FailedSignIns = 0, LockedUntil = (now + LockedFor).ToUnixTimeMilliseconds() };
        if (after != account)
            await SaveAsync(session, after);
        return fits ? after : null;
    }

    private static bool Fits(Account? known, string password) =>
        Hasher.VerifyHashedPassword(known ?? new() { Id = "", Name = "" }, known?.PasswordHash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed;

    private static void RefuseWeak(string password)
    {
        if (password.Length < ShortestPassword)
            throw new RefusedException($"The password is shorter than {ShortestPassword} characters.", "Choose a longer one.");
    }

    private static Account WithPassword(Account account, string password) => account with
    {
        PasswordHash = Hasher.HashPassword(account, password),
        Stamp = Guid.NewGuid().ToString("n"),
    };

    private static async Task<Account?> FindByNameAsync(Session session, string name, string lockRow = "") =>
        await session.FirstAsync<string>("SELECT document FROM account WHERE name = @name" + lockRow, new { name = name.Trim() }) is { } document ? Json.Read<Account>(document) : null;

    private static Task<int> SaveAsync(Session session, Account account) => session.ExecuteAsync(
        "INSERT INTO account (id, name, document) VALUES (@Id, @Name, @document) ON CONFLICT (id) DO UPDATE SET name = excluded.name, document = excluded.document",
        new { account.Id, account.Name, document = Json.Write(account) });
}
