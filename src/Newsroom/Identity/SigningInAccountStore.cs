using Dragoman.Identity.Audit;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Dragoman.Identity;

/// <summary>Signing in. A failure is counted in the transaction that finds it, so that guesses made at once are all counted.</summary>
public sealed partial class AccountStore
{
    private const int FailuresAllowed = 5;

    private static readonly Duration LockedFor = Duration.FromMinutes(5);

    // A sign-in with an unknown name takes as long as one with a wrong password: names can't be probed.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword(new Account { Id = "", Name = "" }, NewPassword()));

    /// <summary>The account whose name and password these are; null when they are not, or while it is locked or closed.</summary>
    public async Task<Account?> SignInAsync(string name, string password, CancellationToken cancel = default)
    {
        // Hashing takes its time: no other writer waits for it.
        var known = await database.ReadAsync(session => FindByNameAsync(session, name), cancel);
        var fits = Fits(known, password);
        if (known is not null)
            return (await TryAsync(known, account => fits ? account : null, "password", cancel))?.Account;
        // What was typed is not written down: some type their password there.
        await audit.AppendAsync(new Deed("unknown", Acts.SignInFailed, "account:").With("with", "an unknown name"), cancel);
        return null;
    }

    /// <summary>The second step of a sign-in: the code of the authenticator, or one of the recovery codes. Wrong ones lock the account too.</summary>
    /// <param name="known">The account as its password was found right.</param>
    public async Task<(Account Account, SignInWay Way)?> SignInWithCodeAsync(Account known, string code, CancellationToken cancel = default)
    {
        var way = SignInWay.SecondFactor;
        var found = await TryAsync(known, account =>
        {
            if (account.SecondFactor is not { Confirmed: true } factor)
                return null;
            if (OneTimeCode.Step(factor.Key, code, clock.GetCurrentInstant(), factor.LastStep) is { } step)
                return account with { SecondFactor = factor with { LastStep = step } };
            var digest = Secret.Digest(code.Trim().ToLowerInvariant());
            if (!factor.RecoveryCodes.Contains(digest, StringComparer.Ordinal))
                return null;
            way = SignInWay.RecoveryCode;
            return account with { SecondFactor = factor with { RecoveryCodes = [.. factor.RecoveryCodes.Where(other => other != digest)] } };
        }, "code", cancel);
        return found is { } account ? (account.Account, way) : null;
    }

    /// <summary>Lets <paramref name="proof"/> say whether the person is who they say; counts it where not.</summary>
    private Task<Tried?> TryAsync(Account known, Func<Account, Account?> proof, string with, CancellationToken cancel) => database.WriteAsync(async session =>
    {
        var now = clock.GetCurrentInstant();
        var account = await FindByNameAsync(session, known.Name, session.ForUpdate);
        if (account is null || account.Stamp != known.Stamp)
            return null;
        var closed = account.Deactivated is not null;
        var locked = account.LockedUntil > now.ToUnixTimeMilliseconds();
        if (!closed && !locked && proof(account) is { } proven)
        {
            // After a password alone the count stands until the second step: guessing codes is not made free by knowing the password.
            var after = with == "password" && account.NeedsCode ? proven : proven with { FailedSignIns = 0 };
            if (after != account)
                await SaveAsync(session, after);
            return new Tried(after);
        }
        if (!closed && !locked)
        {
            await SaveAsync(session, account.FailedSignIns + 1 < FailuresAllowed
                ? account with { FailedSignIns = account.FailedSignIns + 1 }
                : account with { FailedSignIns = 0, LockedUntil = (now + LockedFor).ToUnixTimeMilliseconds() });
        }
        await audit.AppendAsync(session, new Deed("unknown", Acts.SignInFailed, Deed.Account(account.Name)).With("with", closed ? "a closed account" : locked ? "a locked account" : $"a wrong {with}"));
        return null;
    }, cancel);

    private static bool Fits(Account? known, string password) =>
        Hasher.VerifyHashedPassword(known ?? new() { Id = "", Name = "" }, known is { PasswordHash.Length: > 0 } ? known.PasswordHash : NobodysHash.Value, password) != PasswordVerificationResult.Failed
        && known is { PasswordHash.Length: > 0 };

    private sealed record Tried(Account Account);
}
