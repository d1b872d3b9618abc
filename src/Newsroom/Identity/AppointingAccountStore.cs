using Dragoman.Identity.Audit;
using Dragoman.Storage;

namespace Dragoman.Identity;

/// <summary>Roles, and accounts that are closed.</summary>
public sealed partial class AccountStore
{
    /// <param name="actor">Who does it; null at the command line, which may everything.</param>
    public Task<Account> ChangeRolesAsync(string name, IReadOnlyDictionary<string, Role> roles, Account? actor, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var (accounts, account) = await AllAsync(session, name);
        var changed = account with { Roles = roles };
        var places = account.Roles.Keys.Union(roles.Keys).Where(place => RoleAt(account, place) != RoleAt(changed, place)).ToList();
        if (places.Count == 0)
            return account;
        if (actor is not null)
            RefuseForeign(actor, places, account, changed);
        RefuseNoAdmin(accounts, changed);
        await SaveAsync(session, changed);
        await audit.AppendAsync(session, new Deed(by, Acts.RolesChanged, Deed.Account(account.Name)).With("before", Shown(account.Roles)).With("after", Shown(roles)));
        return changed;
    }, cancel);

    /// <summary>Closes an account: its sessions end, its tokens open nothing. It stays, because the history names it.</summary>
    public Task<Account> DeactivateAsync(string name, Account? actor, string by, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var (accounts, account) = await AllAsync(session, name);
        RefuseUngoverned(actor, account);
        if (account.Deactivated is not null)
            return account;
        var closed = account with { Deactivated = clock.GetCurrentInstant().ToUnixTimeMilliseconds() };
        RefuseNoAdmin(accounts, closed);
        await SaveAsync(session, closed);
        await sessions.EndAllAsync(session, account.Id, except: null);
        await RetireLinksAsync(session, account);
        await audit.AppendAsync(session, new(by, Acts.Deactivated, Deed.Account(account.Name)));
        return closed;
    }, cancel);

    public Task<Account> ReactivateAsync(string name, Account? actor, string by, CancellationToken cancel = default) => ChangeAsync(name, account =>
    {
        RefuseUngoverned(actor, account);
        return (account with { Deactivated = null, FailedSignIns = 0, LockedUntil = 0 }, new(by, Acts.Reactivated, Deed.Account(account.Name)));
    }, cancel: cancel);

    /// <summary>Who changes who rules waits for who does the same: of two admins who remove each other, one stays.</summary>
    private static async Task<(List<Account> All, Account One)> AllAsync(Session session, string name)
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM account ORDER BY id" + session.ForUpdate);
        var accounts = documents.Select(Json.Read<Account>).ToList();
        return (accounts, accounts.FirstOrDefault(account => account.Name == name.Trim()) ?? throw Unknown(name));
    }

    private static Role? RoleAt(Account account, string place) => account.Roles.TryGetValue(place, out var role) ? role : null;

    private static void RefuseForeign(Account actor, List<string> places, Account before, Account after)
    {
        foreach (var place in places)
        {
            if (new[] { RoleAt(before, place), RoleAt(after, place) }.OfType<Role>().Any(role => !actor.MayGive(place, role)))
                throw new RefusedException($"{actor.Name} may not change this role in {(place == Account.EveryEdition ? "every edition" : place)}.", "A chief gives roles in the chief’s own editions, none above the chief’s own.");
        }
    }

    private static void RefuseUngoverned(Account? actor, Account account)
    {
        if (actor is not null && !actor.MayGovern(account))
            throw new RefusedException($"{actor.Name} may not close or open the account of {account.Name}.", "It takes somebody who could give each of its roles.");
    }

    private static void RefuseNoAdmin(List<Account> accounts, Account changed)
    {
        static bool Rules(Account account) => account.MayAdminister && account.Deactivated is null;
        if (accounts.Any(Rules) && !accounts.Any(account => Rules(account.Id == changed.Id ? changed : account)))
            throw new RefusedException($"{changed.Name} is the last admin of the newsroom.", "Make somebody else one first.");
    }
}
