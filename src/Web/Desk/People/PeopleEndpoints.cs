using Dragoman.Identity;
using Dragoman.Web.Desk.OwnAccount;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.People;

internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/people", ListAsync);
        desk.MapPost("/people", InviteAsync);
        var people = desk.MapGroup("/people");
        people.MapGet("/invite", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            http.MustInvite();
            return DeskRequest.Page<InvitingPage>(new InvitingView(await house.Editions.GetAsync(cancel), http.Account(), await house.MailServers.BringsLinksAsync(cancel)));
        });
        people.MapGet("/{id}", ShowAsync);
        people.MapPost("/{id}/roles", ChangeRolesAsync);
        people.MapPost("/{id}/close", (string id, HttpContext http, House house, CancellationToken cancel) =>
            GovernAsync(id, http, house, (person, me) => house.Accounts.DeactivateAsync(person.Name, me, me.Name, cancel), cancel));
        people.MapPost("/{id}/open", (string id, HttpContext http, House house, CancellationToken cancel) =>
            GovernAsync(id, http, house, (person, me) => house.Accounts.ReactivateAsync(person.Name, me, me.Name, cancel), cancel));
        people.MapPost("/{id}/second-factor-off", (string id, HttpContext http, House house, CancellationToken cancel) =>
            GovernAsync(id, http, house, (person, me) => house.Accounts.StopSecondFactorAsync(person.Name, me.Name, cancel), cancel));
        people.MapPost("/{id}/sign-out", (string id, HttpContext http, House house, CancellationToken cancel) =>
            GovernAsync(id, http, house, (person, me) => house.Sessions.RevokeOthersAsync(person, except: null, me.Name, cancel), cancel));
        people.MapPost("/{id}/link", OfferLinkAsync);
        people.MapPost("/{id}/link/withdraw", (string id, HttpContext http, House house, CancellationToken cancel) =>
            GovernAsync(id, http, house, (person, me) => house.Accounts.WithdrawLinksAsync(person.Name, me, me.Name, cancel), cancel));
        people.MapPost("/{id}/email", async (string id, HttpContext http, House house, CancellationToken cancel) =>
        {
            var email = (await http.Request.ReadFormAsync(cancel)).Field("email");
            return await GovernAsync(id, http, house, (person, me) => house.Accounts.ChangeEmailAsync(person.Name, email, me, me.Name, cancel), cancel);
        });
    }

    private static void MustInvite(this HttpContext http)
    {
        if (!http.Account().MayInvite)
            throw new NoRoleException($"{http.Account().Name} may not see to people: it takes a chief.", "Ask a chief.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, House house, AgencyDirectory directory, CancellationToken cancel)
    {
        http.MustInvite();
        var people = await house.Accounts.ListAsync(cancel);
        return DeskRequest.Page<PeoplePage>(new PeopleView(
            await house.Editions.GetAsync(cancel), http.Account(), [.. people.OrderBy(person => person.Deactivated is not null)], directory.IsSet && http.Account().MayAdminister ? directory.Settings : null));
    }

    private static async Task<IResult> InviteAsync(HttpContext http, House house, CancellationToken cancel)
    {
        http.MustInvite();
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var roles = RoleFields.Read(form, newsroom, new Dictionary<string, Role>());
        if (IsByLetter(form))
            return Results.LocalRedirect("/desk/people/" + (await house.Accounts.InviteByLetterAsync(form.Field("name"), form.Field("email"), roles, http.Account(), http.Account().Name, cancel)).Id);
        var (person, secret) = await house.Accounts.InviteAsync(form.Field("name"), form.Field("email"), roles, http.Account(), http.Account().Name, cancel);
        return Link(http, house, newsroom, person, secret, isNew: true);
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustInvite();
        var newsroom = await house.Editions.GetAsync(cancel);
        var person = await FindAsync(id, http, house, cancel);
        var now = house.Clock.GetCurrentInstant();
        return DeskRequest.Page<PersonPage>(new PersonView(
            newsroom, http.Account(), person, OwnAccountView.ZoneOf(newsroom, http.Account()), await house.Sessions.ListAsync(id, cancel),
            (await house.Passkeys.ListAsync(id, cancel)).Count, (await house.Tokens.ListAsync(id, cancel)).Count(token => token.OpenAt(now)))
        {
            Way = new(await house.Accounts.LinkUntilAsync(id, cancel), await house.Letters.InvitationOfAsync(id, cancel), await house.MailServers.BringsLinksAsync(cancel)),
        });
    }

    private static async Task<IResult> ChangeRolesAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustInvite();
        var person = await FindAsync(id, http, house, cancel);
        var roles = RoleFields.Read(await http.Request.ReadFormAsync(cancel), await house.Editions.GetAsync(cancel), person.Roles);
        await house.Accounts.ChangeRolesAsync(person.Name, roles, http.Account(), http.Account().Name, cancel);
        return Results.LocalRedirect("/desk/people/" + id);
    }

    private static async Task<IResult> OfferLinkAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustInvite();
        var person = await FindAsync(id, http, house, cancel);
        if (IsByLetter(await http.Request.ReadFormAsync(cancel)))
        {
            await house.Accounts.OfferResetByLetterAsync(person.Name, http.Account(), http.Account().Name, cancel);
            return Results.LocalRedirect("/desk/people/" + id);
        }
        var secret = await house.Accounts.OfferResetAsync(person.Name, http.Account(), http.Account().Name, cancel);
        return Link(http, house, await house.Editions.GetAsync(cancel), person, secret, isNew: false);
    }

    private static async Task<IResult> GovernAsync(string id, HttpContext http, House house, Func<Account, Account, Task> act, CancellationToken cancel)
    {
        http.MustInvite();
        var person = await FindAsync(id, http, house, cancel);
        if (!http.Account().MayGovern(person))
            throw new NoRoleException($"{http.Account().Name} may not change the account of {person.Name}.", "It takes somebody who could give each of its roles.");
        await act(person, http.Account());
        return Results.LocalRedirect("/desk/people/" + id);
    }

    private static bool IsByLetter(IFormCollection form) => form.Field("way") == "letter";

    private static async Task<Account> FindAsync(string id, HttpContext http, House house, CancellationToken cancel) =>
        await house.Accounts.FindAsync(id, cancel) ?? throw new RefusedException("There is no such person in this newsroom.", "Choose one from the list of people.");

    private static RazorComponentResult<LinkPage> Link(HttpContext http, House house, Editions.Newsroom newsroom, Account person, string secret, bool isNew)
    {
        var until = (house.Clock.GetCurrentInstant() + AccountStore.InvitationLasts).InZone(OwnAccountView.ZoneOf(newsroom, http.Account())).Date;
        return DeskRequest.Page<LinkPage>(new LinkView(person, $"{http.Request.Scheme}://{http.Request.Host}/desk/invitation/{secret}", isNew, until));
    }
}
