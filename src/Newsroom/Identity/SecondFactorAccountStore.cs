using Dragoman.Identity.Audit;

namespace Dragoman.Identity;

/// <summary>The authenticator that is asked for beside the password.</summary>
public sealed partial class AccountStore
{
    private const int RecoveryCodes = 10;

    /// <summary>Makes up a key to be shown to the authenticator. Nothing is asked for until it was confirmed.</summary>
    public Task<Account> OfferSecondFactorAsync(string name, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var account = await FindByNameAsync(session, name, session.ForUpdate) ?? throw Unknown(name);
        if (account.NeedsCode)
            throw new RefusedException("The account has a second factor.", "Switch it off first.");
        if (account.SecondFactor is not null)
            return account;
        var offered = account with { SecondFactor = new() { Key = OneTimeCode.NewKey() } };
        await SaveAsync(session, offered);
        return offered;
    }, cancel);

    /// <summary>From now on a code is asked for.</summary>
    /// <returns>The recovery codes, which are shown once.</returns>
    public async Task<IReadOnlyList<string>> ConfirmSecondFactorAsync(string name, string code, CancellationToken cancel = default)
    {
        var codes = NewCodes();
        await ChangeAsync(name, account =>
        {
            if (account.SecondFactor is not { Confirmed: false } factor)
                throw new RefusedException("There is no authenticator to be confirmed.", "Load the page again.");
            var step = OneTimeCode.Step(factor.Key, code, clock.GetCurrentInstant(), factor.LastStep)
                ?? throw new RefusedException("This is not the code that the authenticator shows now.", "Wait for the next one and type it. If none fits, look at the clock of the device.");
            return (account with { SecondFactor = factor with { Confirmed = true, LastStep = step, RecoveryCodes = [.. codes.Select(Secret.Digest)] } },
                new(account.Name, Acts.SecondFactorOn, Deed.Account(account.Name)));
        }, cancel: cancel);
        return codes;
    }

    /// <summary>New recovery codes; the old ones open nothing any more.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(string name, CancellationToken cancel = default)
    {
        var codes = NewCodes();
        await ChangeAsync(name, account => account.SecondFactor is { Confirmed: true } factor
            ? (account with { SecondFactor = factor with { RecoveryCodes = [.. codes.Select(Secret.Digest)] } }, new(account.Name, Acts.RecoveryCodesMade, Deed.Account(account.Name)))
            : throw new RefusedException("The account has no second factor.", "Set one up first."), cancel: cancel);
        return codes;
    }

    public Task<Account> StopSecondFactorAsync(string name, string by, CancellationToken cancel = default) => ChangeAsync(
        name, account => account.NeedsCode
            ? (account with { SecondFactor = null }, new(by, Acts.SecondFactorOff, Deed.Account(account.Name)))
            : throw new RefusedException($"{account.Name} has no second factor.", "There is nothing to switch off."), cancel: cancel);

    private static List<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => Secret.RecoveryCode())];
}
