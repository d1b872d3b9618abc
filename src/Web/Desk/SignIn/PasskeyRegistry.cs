using Dragoman.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>
/// What ASP.NET Core Identity's passkey ceremony asks of accounts. It only reads: what comes of a ceremony is stored by the act that
/// it belongs to, in that act's transaction.
/// </summary>
internal sealed class PasskeyRegistry(House house) : IUserPasskeyStore<Account>
{
    public static Passkey PasskeyOf(UserPasskeyInfo info, string name) => new(WebEncoders.Base64UrlEncode(info.CredentialId), name, 0)
    {
        PublicKey = info.PublicKey,
        SignCount = info.SignCount,
        Transports = info.Transports ?? [],
        UserVerified = info.IsUserVerified,
        BackupEligible = info.IsBackupEligible,
        BackedUp = info.IsBackedUp,
        Attestation = info.AttestationObject,
        ClientData = info.ClientDataJson,
    };

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await house.Passkeys.ListAsync(user.Id, cancellationToken)).Select(Info)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await house.Passkeys.HolderAsync(WebEncoders.Base64UrlEncode(credentialId), cancellationToken) is { } holder ? await house.Accounts.FindAsync(holder, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = WebEncoders.Base64UrlEncode(credentialId);
        return (await house.Passkeys.ListAsync(user.Id, cancellationToken)).FirstOrDefault(passkey => passkey.Id == id) is { } known ? Info(known) : null;
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => house.Accounts.FindAsync(userId, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyRead();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public void Dispose()
    {
    }

    private static UserPasskeyInfo Info(Passkey passkey) => new(
        WebEncoders.Base64UrlDecode(passkey.Id),
        passkey.PublicKey,
        DateTimeOffset.FromUnixTimeMilliseconds(passkey.AddedAt),
        (uint)passkey.SignCount,
        [.. passkey.Transports],
        passkey.UserVerified,
        passkey.BackupEligible,
        passkey.BackedUp,
        passkey.Attestation,
        passkey.ClientData)
    { Name = passkey.Name };

    private static NotSupportedException OnlyRead() => new("Accounts are changed through AccountStore and PasskeyStore.");
}
