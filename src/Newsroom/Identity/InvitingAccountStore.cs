using Dragoman.Identity.Audit;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>Invitations and resets: a link that opens once, for a time, and lets its holder set a password or a passkey.</summary>
public sealed partial class AccountStore
{
    public static readonly Duration InvitationLasts = Duration.FromDays(7);

    /// <summary>Makes an account that nobody can sign in to yet.</summary>
    /// <returns>The account, and the secret of the link: it is shown once and kept as a digest.</returns>
    public async Task<(Account Account, string Secret)> InviteAsync(
        string name, string? email, IReadOnlyDictionary<string, Role> roles, Account? actor, string by, CancellationToken cancel = default)
    {
        var (account, secret) = await InviteAsync(name, email, roles, actor, by, byLetter: false, cancel);
        return (account, secret!);
    }

    /// <summary>The same, with a letter that brings the link.</summary>
    public async Task<Account> InviteByLetterAsync(
        string name, string? email, IReadOnlyDictionary<string, Role> roles, Account? actor, string by, CancellationToken cancel = default) =>
        (await InviteAsync(name, email, roles, actor, by, byLetter: true, cancel)).Account;

    /// <summary>A new link to an account, whose earlier ones then open nothing.</summary>
    public async Task<string> OfferResetAsync(string name, Account? actor, string by, CancellationToken cancel = default) =>
        (await OfferResetAsync(name, actor, by, byLetter: false, cancel)).Secret!;

    /// <summary>The same, with a letter that brings the link.</summary>
    public async Task<Account> OfferResetByLetterAsync(string name, Account? actor, string by, CancellationToken cancel = default) =>
        (await OfferResetAsync(name, actor, by, byLetter: true, cancel)).Account;

    /// <summary>Links that were not used open nothing any more, and letters that wait to bring one are not sent.</summary>
    public Task WithdrawLinksAsync(string name, Account? actor, string by, CancellationToken cancel = default) => ChangeAsync(name, account =>
    {
        RefuseUngoverned(actor, account);
        return (account, new(by, Acts.LinkWithdrawn, Deed.Account(account.Name)));
    }, RetireLinksAsync, cancel);

    /// <summary>Until when the newest link to an account opens; null when none does.</summary>
    public Task<Instant?> LinkUntilAsync(string account, CancellationToken cancel = default) => database.ReadAsync<Instant?>(async session =>
        await session.FirstAsync<long?>("SELECT max(expires_at) FROM invitation WHERE account_id = @account AND used_at IS NULL AND expires_at > @now", new { account, now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }) is { } until
            ? Instant.FromUnixTimeMilliseconds(until) : null, cancel);

    private Task<(Account Account, string? Secret)> InviteAsync(
        string name, string? email, IReadOnlyDictionary<string, Role> roles, Account? actor, string by, bool byLetter, CancellationToken cancel)
    {
        var address = Address(email);
        var account = New(name, address, roles);
        if (actor is not null)
            RefuseForeign(actor, [.. roles.Keys], account with { Roles = new Dictionary<string, Role>() }, account);
        if (roles.Count == 0)
            throw new RefusedException("A person needs a role.", "Choose one in at least one edition.");
        return database.WriteAsync(async session =>
        {
            await InsertAsync(session, account);
            await RefuseTakenAsync(session, account);
            var secret = await OfferAsync(session, account, byLetter);
            await audit.AppendAsync(session, new Deed(by, Acts.Invited, Deed.Account(account.Name)).With("roles", Shown(roles)));
            return (account, secret);
        }, cancel);
    }

    private Task<(Account Account, string? Secret)> OfferResetAsync(string name, Account? actor, string by, bool byLetter, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        var account = await FindByNameAsync(session, name, session.ForUpdate) ?? throw Unknown(name);
        RefuseUngoverned(actor, account);
        if (account.Deactivated is not null)
            throw new RefusedException($"The account of {account.Name} is closed.", "Open it first.");
        var secret = await OfferAsync(session, account, byLetter);
        await audit.AppendAsync(session, new(by, Acts.ResetOffered, Deed.Account(account.Name)));
        return (account, secret);
    }, cancel);

    /// <summary>Whom a link invites; null when it was used, replaced, is too old, or never was.</summary>
    public Task<Account?> InvitedAsync(string secret, CancellationToken cancel = default) => database.ReadAsync(session => InvitedAsync(session, secret, ""), cancel);

    /// <summary>The link is used: the person has a password, or a passkey, from now on. All sessions of before end.</summary>
    public Task<Account> TakeInvitationAsync(string secret, string? password, Passkey? passkey, CancellationToken cancel = default)
    {
        if (password is not null)
            RefuseWeak(password);
        return database.WriteAsync(async session =>
        {
            var account = await InvitedAsync(session, secret, session.ForUpdate)
                ?? throw new RefusedException("This link was used already, or is too old.", "Ask for a new one.");
            var taken = (password is null ? account : WithPassword(account, password)) with { FailedSignIns = 0, LockedUntil = 0 };
            await SaveAsync(session, taken);
            await session.ExecuteAsync("UPDATE invitation SET used_at = @at WHERE account_id = @Id AND used_at IS NULL", new { account.Id, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
            await sessions.EndAllAsync(session, account.Id, except: null);
            if (passkey is not null)
                await passkeys.AddAsync(session, taken, passkey);
            await audit.AppendAsync(session, new(account.Name, Acts.InvitationTaken, Deed.Account(account.Name)));
            return taken;
        }, cancel);
    }

    /// <returns>The secret of the link; null where a letter brings it.</returns>
    private async Task<string?> OfferAsync(Session session, Account account, bool byLetter)
    {
        if (byLetter && account.Email is null)
            throw new RefusedException($"There is no e-mail address of {account.Name}.", "Give one, or make a link to hand over.");
        await RetireLinksAsync(session, account);
        if (!byLetter)
            return await AddLinkAsync(session, account.Id, clock.GetCurrentInstant());
        await carrier.OfferedAsync(session, account.Id, byLetter: true);
        return null;
    }

    private async Task RetireLinksAsync(Session session, Account account)
    {
        await session.ExecuteAsync("UPDATE invitation SET used_at = @at WHERE account_id = @Id AND used_at IS NULL", new { account.Id, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
        await carrier.OfferedAsync(session, account.Id, byLetter: false);
    }

    /// <summary>Earlier ones stay: who gets a letter twice comes in by either.</summary>
    internal static async Task<string> AddLinkAsync(Session session, string account, Instant now)
    {
        var secret = Secret.Long();
        await session.ExecuteAsync(
            "INSERT INTO invitation (digest, account_id, expires_at) VALUES (@digest, @account, @until)",
            new { digest = Secret.Digest(secret), account, until = (now + InvitationLasts).ToUnixTimeMilliseconds() });
        return secret;
    }

    private async Task<Account?> InvitedAsync(Session session, string secret, string lockRow)
    {
        const string sql = "SELECT account_id FROM invitation WHERE digest = @digest AND used_at IS NULL AND expires_at > @now";
        var id = await session.FirstAsync<string>(sql + lockRow, new { digest = Secret.Digest(secret), now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
        return id is not null && await FindAsync(session, id) is { Deactivated: null } account ? account : null;
    }

    /// <summary>Where letters to the person go; null for nowhere.</summary>
    public Task<Account> ChangeEmailAsync(string name, string? email, Account? actor, string by, CancellationToken cancel = default) => ChangeAsync(name, account =>
    {
        RefuseUngoverned(actor, account);
        return (account with { Email = Address(email) }, new(by, Acts.EmailChanged, Deed.Account(account.Name)));
    }, RefuseTakenAsync, cancel);

    private static async Task RefuseTakenAsync(Session session, Account account)
    {
        if (account.Email is { } address && await OfEmailAsync(session, address, account.Id) is { } other)
            throw new RefusedException($"{other.Name} has this e-mail address.", "Give another one.");
    }

    private static async Task<Account?> OfEmailAsync(Session session, string email, string? except = null)
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM account ORDER BY id");
        return documents.Select(Json.Read<Account>).FirstOrDefault(account => account.Id != except && string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Address(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        return System.Net.Mail.MailAddress.TryCreate(given.Trim(), out var address) && address.Address == given.Trim() && address.Address.Length <= 254
            ? address.Address
            : throw new RefusedException($"\"{given.Trim()}\" is not an e-mail address.", "Write for example name@agency.example, or leave it out.");
    }
}
