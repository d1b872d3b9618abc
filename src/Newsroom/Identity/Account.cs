namespace Dragoman.Identity;

/// <summary>A person of the newsroom.</summary>
public sealed partial record Account
{
    public const string EveryEdition = "*";

    public required string Id { get; init; }

    /// <summary>What the person signs in with, and what the history shows.</summary>
    public required string Name { get; init; }

    /// <summary>Where an invitation is sent, and what the agency's directory may know the person by.</summary>
    public string? Email { get; init; }

    /// <summary>Empty where the person has no password: only invited so far, or known by a passkey or the directory.</summary>
    public string PasswordHash { get; init; } = "";

    /// <summary>The language that the desk speaks to the person, and that e-mails are written in; null until one is chosen.</summary>
    public string? Language { get; init; }

    /// <summary>Light or dark; empty where the device decides, null until something is chosen.</summary>
    public string? Theme { get; init; }

    /// <summary>Edition tag, or <see cref="EveryEdition"/>, → role.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    /// <summary>Changes when the password does: sessions from before end.</summary>
    public string Stamp { get; init; } = "";

    public int FailedSignIns { get; init; }

    public long LockedUntil { get; init; }

    public SecondFactor? SecondFactor { get; init; }

    /// <summary>Issuer and subject in the agency's directory, once the person came in by it.</summary>
    public string? Directory { get; init; }

    /// <summary>When it was closed. An account is never deleted: the history names it.</summary>
    public long? Deactivated { get; init; }

    public bool NeedsCode => SecondFactor is { Confirmed: true };

    public Role? RoleIn(string edition)
    {
        Role? best = null;
        foreach (var key in new[] { edition, EveryEdition })
        {
            if (Roles.TryGetValue(key, out var role) && (best is null || role > best))
                best = role;
        }
        return best;
    }

    public bool MayWrite(string edition) => RoleIn(edition) is not null;

    public bool MayWriteSomewhere => Roles.Count > 0;

    public bool MayPublish(string edition) => RoleIn(edition) >= Role.Editor;

    /// <summary>A kill reaches every edition, so it takes a chief of all of them.</summary>
    public bool MayKill => Roles.GetValueOrDefault(EveryEdition) >= Role.Chief;
}
