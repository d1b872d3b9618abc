using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Web.Desk.SignIn;
using NodaTime;

namespace Dragoman.Web.Desk.People;

/// <param name="Me">Who looks: what they may give decides what they can choose.</param>
/// <param name="Directory">The agency's directory, for admins; null where there is none.</param>
public sealed record PeopleView(Editions.Newsroom Newsroom, Account Me, IReadOnlyList<Account> People, DirectorySettings? Directory);

/// <param name="ByLetter">Whether an e-mail can bring the link.</param>
public sealed record InvitingView(Editions.Newsroom Newsroom, Account Me, bool ByLetter);

public sealed record PersonView(Editions.Newsroom Newsroom, Account Me, Account Person, DateTimeZone Zone, IReadOnlyList<DeskSession> Sessions, int Passkeys, int Tokens)
{
    public bool MayGovern => Me.MayGovern(Person);

    public required LinkState Way { get; init; }
}

/// <summary>The link that lets a person choose a password: how far it is.</summary>
/// <param name="Until">Until when one opens; null when none does.</param>
/// <param name="Letter">The letter that brings or brought it; null where somebody hands it over.</param>
/// <param name="ByLetter">Whether an e-mail can bring one.</param>
public sealed record LinkState(Instant? Until, Letter? Letter, bool ByLetter)
{
    /// <summary>A letter that is on its way, or did not arrive.</summary>
    public Letter? Unsent => Letter is { State: LetterState.Waiting or LetterState.GivenUp } letter ? letter : null;

    public bool IsOpen => Until is not null || Unsent is not null;
}

/// <param name="Link">Shown once, to be handed over.</param>
public sealed record LinkView(Account Person, string Link, bool IsNew, LocalDate Until);

/// <summary>The roles that a form chose: a field <c>role-TAG</c> for each place.</summary>
internal static class RoleFields
{
    public const string Prefix = "role-";

    /// <param name="before">The roles of before: what the form does not speak of stays.</param>
    public static Dictionary<string, Role> Read(Microsoft.AspNetCore.Http.IFormCollection form, Editions.Newsroom newsroom, IReadOnlyDictionary<string, Role> before)
    {
        var roles = new Dictionary<string, Role>(before, StringComparer.Ordinal);
        foreach (var place in newsroom.Editions.Select(edition => edition.Tag).Prepend(Account.EveryEdition).Where(place => form.ContainsKey(Prefix + place)))
        {
            if (Stories.Words.TryRead<Role>(form.Field(Prefix + place), out var role))
                roles[place] = role;
            else
                roles.Remove(place);
        }
        return roles;
    }
}
