using Dragoman.Identity;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>The agency's own directory, by OpenID Connect: where it is, and what its groups are in the newsroom.</summary>
/// <param name="Authority">Its address, under which <c>.well-known/openid-configuration</c> lies.</param>
public sealed record DirectorySettings(Uri Authority, string ClientId, string Secret)
{
    /// <summary>What the button calls it.</summary>
    public string Name { get; init; } = "the agency’s directory";

    /// <summary>The roles of people who were not invited; without any, only those come in who were.</summary>
    public IReadOnlyList<DirectoryRule> Rules { get; init; } = [];

    /// <summary>The claim that lists a person's groups.</summary>
    public string GroupClaim { get; init; } = "groups";

    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile", "email"];

    /// <summary>Whether passwords and passkeys are left to admins: they come in when the directory does not answer.</summary>
    public bool Only { get; init; }

    /// <exception cref="RefusedException">Secrets would travel in the open.</exception>
    public DirectorySettings Checked() => Authority.Scheme == Uri.UriSchemeHttps || (Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback)
        ? this
        : throw new RefusedException($"The directory {Authority} is not reached by https.", "Give an address that begins with https; http is for this machine alone.");
}

/// <param name="Group">A group of the directory.</param>
/// <param name="Place">An edition's tag, or <see cref="Account.EveryEdition"/>.</param>
public sealed record DirectoryRule(string Group, Role Role, string Place)
{
    /// <summary>Reads <c>GROUP=ROLE</c> or <c>GROUP=ROLE@TAG</c>; null where it is neither.</summary>
    public static DirectoryRule? Read(string given)
    {
        var at = given.LastIndexOf('=');
        if (at <= 0)
            return null;
        var parts = given[(at + 1)..].Split('@', 2);
        return Enum.TryParse<Role>(parts[0].Trim(), ignoreCase: true, out var role) && Enum.IsDefined(role) && !int.TryParse(parts[0], out _)
            ? new(given[..at].Trim(), role, parts.Length == 2 ? parts[1].Trim() : Account.EveryEdition)
            : null;
    }

    /// <summary>The roles that somebody in these groups has; of two for one edition, the higher.</summary>
    public static Dictionary<string, Role> RolesOf(IEnumerable<DirectoryRule> rules, IReadOnlyCollection<string> groups) => rules
        .Where(rule => groups.Contains(rule.Group, StringComparer.Ordinal))
        .GroupBy(rule => rule.Place, StringComparer.Ordinal)
        .ToDictionary(place => place.Key, place => place.Max(rule => rule.Role), StringComparer.Ordinal);
}
