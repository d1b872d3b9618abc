namespace Dragoman.Identity;

/// <summary>A passkey of an account, as the browser registered it.</summary>
/// <param name="Id">The credential's identity, Base64Url.</param>
public sealed record Passkey(string Id, string Name, long AddedAt)
{
    public required byte[] PublicKey { get; init; }

    /// <summary>How often it has signed, where its authenticator counts: a copy would count anew.</summary>
    public long SignCount { get; init; }

    public IReadOnlyList<string> Transports { get; init; } = [];

    public bool UserVerified { get; init; }

    public bool BackupEligible { get; init; }

    public bool BackedUp { get; init; }

    public byte[] Attestation { get; init; } = [];

    public byte[] ClientData { get; init; } = [];

    public long? UsedAt { get; init; }
}
