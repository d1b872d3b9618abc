using Dragoman.Identity;
using Dragoman.Stories;

namespace Dragoman.Cli.Accounts;

/// <summary>Roles as a person types them: <c>editor</c> for every edition, <c>editor@en</c> for one, <c>none@en</c> to take one away.</summary>
internal static class GivenRoles
{
    public static Role Role(string given) => Words.TryRead<Role>(given, out var role)
        ? role
        : throw new UsageException($"\"{given}\" is not a role. It is one of: reporter, translator, editor, chief, admin.");

    public static Dictionary<string, Role> Read(IEnumerable<string> given, Editions.Newsroom newsroom, IReadOnlyDictionary<string, Role> before)
    {
        var roles = new Dictionary<string, Role>(before, StringComparer.Ordinal);
        foreach (var parts in given.Select(each => each.Split('@', 2)))
        {
            var place = parts.Length == 2 && parts[1] != Account.EveryEdition ? newsroom[parts[1]].Tag : Account.EveryEdition;
            if (parts[0] == "none")
                roles.Remove(place);
            else
                roles[place] = Role(parts[0]);
        }
        return roles;
    }
}
