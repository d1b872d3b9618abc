using NodaTime;

namespace Dragoman.Identity;

/// <summary>What a program signs in with, in a person's name: never more than the person may, and only in the editions it names.</summary>
public sealed record ApiToken
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>Tags; none for every edition of the person.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    public required long MadeAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? UsedAt { get; init; }

    public long? RevokedAt { get; init; }

    public bool OpenAt(Instant now) => RevokedAt is null && (ExpiresAt is not { } end || now.ToUnixTimeMilliseconds() < end);

    /// <summary>The account as the token shows it: roles only in its editions, and none above its scope.</summary>
    public Account Narrowed(Account account)
    {
        var most = Scope switch { TokenScope.Read => Role.Reporter, TokenScope.Write => Role.Translator, _ => Role.Editor };
        var places = Editions.Count == 0 ? account.Roles.Keys : Editions;
        return account with
        {
            Roles = places.Select(place => (place, role: account.RoleIn(place))).Where(pair => pair.role is not null)
                .ToDictionary(pair => pair.place, pair => pair.role!.Value < most ? pair.role.Value : most, StringComparer.Ordinal),
        };
    }
}

/// <summary>What a token may do; each may do what those before may.</summary>
public enum TokenScope
{
    Read,
    Write,
    Publish,
}
