using Dragoman.Identity.Audit;

namespace Dragoman.Identity;

/// <param name="Key">Issuer and subject: what never changes.</param>
/// <param name="Roles">Those that the person's groups give; none where no rule speaks of them.</param>
public sealed record DirectoryPerson(string Key, string Name, string? Email, IReadOnlyDictionary<string, Role> Roles);

/// <summary>People who come in through the agency's directory.</summary>
public sealed partial class AccountStore
{
    /// <summary>
    /// The account of somebody whom the directory vouches for: known from before, invited under the same e-mail address, or made now because
    /// a rule gives the person's groups a role. Null for everybody else. Roles are given once; from then on the newsroom decides them.
    /// </summary>
    public Task<Account?> KnownFromDirectoryAsync(DirectoryPerson person, CancellationToken cancel = default) => database.WriteAsync(async session =>
    {
        var documents = await session.QueryAsync<string>("SELECT document FROM account ORDER BY id" + session.ForUpdate);
        var accounts = documents.Select(Json.Read<Account>).ToList();
        if (accounts.Find(account => account.Directory == person.Key) is { } known)
            return known;
        if (person.Email is { } email && accounts.Find(account => account.Directory is null && string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase)) is { } invited)
        {
            var linked = invited with { Directory = person.Key };
            await SaveAsync(session, linked);
            await audit.AppendAsync(session, new(linked.Name, Acts.DirectoryLinked, Deed.Account(linked.Name)));
            return linked;
        }
        if (person.Roles.Count == 0)
            return null;
        var made = New(FreeName(accounts, person), person.Email, person.Roles) with { Directory = person.Key };
        await SaveAsync(session, made);
        await audit.AppendAsync(session, new Deed("directory", Acts.AccountAdded, Deed.Account(made.Name)).With("roles", Shown(made.Roles)));
        return (Account?)made;
    }, cancel);

    private static string FreeName(List<Account> accounts, DirectoryPerson person)
    {
        var name = Languages.Whitespace.Fold(person.Name) is { Length: > 0 and <= 60 } given ? given : "Somebody";
        for (var number = 1; ; number++)
        {
            var tried = number == 1 ? name : $"{name} ({number})";
            if (!accounts.Exists(account => account.Name == tried))
                return tried;
        }
    }
}
