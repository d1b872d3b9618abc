using System.Globalization;
using Dragoman.Assignments;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Board;

/// <summary>Who has the work of a story in an edition, how urgent it is, and in which section it stands.</summary>
internal static class AssignmentEndpoints
{
    public static void MapAssignments(this IEndpointRouteBuilder desk)
    {
        var work = desk.MapGroup("/stories/{id}/{edition}/assignment");
        work.MapGet("", ShowAsync);
        work.MapPost("/claim", (string id, string edition, HttpContext http, House house) => AssignAsync(id, edition, http, house, (home, form) =>
            house.Assignments.ClaimAsync(id, home, Seen(form), http.Act(house))));
        work.MapPost("/release", (string id, string edition, HttpContext http, House house) => AssignAsync(id, edition, http, house, (home, form) =>
            house.Assignments.ReleaseAsync(id, home, Seen(form), http.Act(house))));
        work.MapPost("/hand-over", (string id, string edition, HttpContext http, House house) => AssignAsync(id, edition, http, house, async (home, form) =>
            await house.Assignments.HandOverAsync(id, home, Seen(form), await PersonAsync(house, home, form.Field("to")), form.Field("note"), http.Act(house))));
        work.MapPost("/undo", (string id, string edition, HttpContext http, House house) => AssignAsync(id, edition, http, house, (home, form) =>
            house.Assignments.UndoAsync(id, home, long.TryParse(form.Field("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, http.Act(house))));
        work.MapPost("/section", PlaceAsync);
        desk.MapPost("/stories/{id}/urgency", UrgeAsync);
    }

    private static async Task<IResult> ShowAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        var story = await house.Stories.GetAsync(id, cancel);
        var card = (await house.Board.OfStoriesAsync([id], cancel)).FirstOrDefault(each => each.Edition == home.Tag)
            ?? throw new RefusedException($"The edition {home.Language} has nothing to do with story {id}.", "Look for it on the board.");
        var view = new AssignmentView(
            new CardFace(card, card.StateAt(house.Clock.GetCurrentInstant()), new(BoardQuery.Of(http.Request.Query, http.Account(), newsroom), newsroom, http.Account(), house.Clock.GetCurrentInstant())),
            story,
            await house.Assignments.HistoryAsync(id, home.Tag, cancel),
            [.. (await house.Accounts.ListAsync(cancel)).Where(account => account.MayWrite(home.Tag)).Select(account => account.Name)],
            MayUrge(http.Account(), story),
            DeskAddress.Or(http.Request.Query["return"].ToString(), "/desk"));
        return http.IsHtmx() ? DeskRequest.Page<AssignmentForms>(view) : DeskRequest.Page<AssignmentPage>(view);
    }

    private static async Task<IResult> AssignAsync(string id, string edition, HttpContext http, House house, Func<Edition, IFormCollection, Task<Assignment>> assign)
    {
        var home = (await house.Editions.GetAsync(http.RequestAborted))[edition];
        http.MustWrite(home);
        var form = await http.Request.ReadFormAsync();
        var assigned = await assign(home, form);
        return http.IsHtmx()
            ? Results.Json(new { assigned.Holder, undo = $"/desk/stories/{id}/{home.Tag}/assignment/undo", assigned.Number })
            : Back(form);
    }

    private static async Task<IResult> UrgeAsync(string id, HttpContext http, House house)
    {
        var form = await http.Request.ReadFormAsync();
        if (!MayUrge(http.Account(), await house.Stories.GetAsync(id)))
            throw new NoRoleException($"{http.Account().Name} may not say how urgent story {id} is.", "It takes a role in its original's edition, or an editor.");
        var urgency = int.TryParse(form.Field("urgency"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        await house.Stories.ChangeAsync(id, story => story.SetUrgency(urgency, http.Act(house)));
        return http.IsHtmx() ? Results.Json(new { urgency }) : Back(form);
    }

    private static async Task<IResult> PlaceAsync(string id, string edition, HttpContext http, House house)
    {
        var home = (await house.Editions.GetAsync(http.RequestAborted))[edition];
        http.MustWrite(home);
        var form = await http.Request.ReadFormAsync();
        var section = form.Field("section");
        await house.Stories.ChangeAsync(id, story => story[home.Tag].PutInto(section.Length == 0 ? null : section, home, http.Act(house)));
        return http.IsHtmx() ? Results.Json(new { section }) : Back(form);
    }

    /// <summary>It moves the story in all editions.</summary>
    private static bool MayUrge(Account account, Story story) =>
        account.MayWrite(story.Original.Edition) || account.Roles.Values.Any(role => role >= Role.Editor);

    private static async Task<string> PersonAsync(House house, Edition home, string name) =>
        (await house.Accounts.ListAsync()).FirstOrDefault(account => account.Name == name && account.MayWrite(home.Tag))?.Name
        ?? throw new RefusedException($"\"{name}\" has no role in the edition {home.Language}.", "Choose somebody who has.");

    private static string? Seen(IFormCollection form) => form.Field("seen") is { Length: > 0 } holder ? holder : null;

    private static RedirectHttpResult Back(IFormCollection form) => TypedResults.LocalRedirect(DeskAddress.Or(form.Field("return"), "/desk"));
}
