using Dragoman.Editions;
using Dragoman.Findings;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Desk.StoryPage;

internal static class StoryEndpoints
{
    public static void MapStory(this IEndpointRouteBuilder desk)
    {
        var story = desk.MapGroup("/stories/{id}");
        story.MapGet("", async (string id, HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<StoryPage>(StoryView.Of(
            await house.Stories.GetAsync(id, cancel), await house.Editions.GetAsync(cancel), http.Account(), house.Checks, house.Clock.GetCurrentInstant())));
        story.MapPost("/carry", CarryAsync);
        story.MapPost("/{edition}/publish", PublishAsync);
        story.MapPost("/{edition}/takedown", TakeDownAsync);
        story.MapPost("/kill", KillAsync);
        story.MapPost("/acknowledge", AcknowledgeAsync);
    }

    private static async Task<IResult> CarryAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var edition = newsroom[form.Field("edition")];
        http.MustWrite(edition);
        await house.Stories.ChangeAsync(id, story => story.Carry(story[form.Field("from")], edition, http.Act(house)), cancel);
        return Results.LocalRedirect($"/desk/stories/{id}/{edition.Tag}");
    }

    private static async Task<IResult> PublishAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var home = newsroom[edition];
        http.MustPublish(home);
        var form = await http.Request.ReadFormAsync(cancel);
        var act = http.Act(house);
        var at = form.Field("at") is { Length: > 0 } given ? Local(given, home) : act.At;
        var change = form.Field("change") is { Length: > 0 } type ? Words.Read<ChangeType>(type) : (ChangeType?)null;
        var note = Filed.OneLine(form.Field("note"), "note");
        try
        {
            await house.Stories.ChangeAsync(id, story =>
            {
                var article = story[home.Tag];
                new WaiverForm(form).Waive(house.Checks.Of(article, newsroom), act);
                if (article.Publish(home, at, act, change, note) is not null)
                    house.Checks.Of(article, newsroom).RefuseOpenErrors();
                return true;
            }, cancel);
        }
        catch (OpenErrorsException)
        {
            // As it is stored: reasons that were given for some of the errors are only kept in their fields.
            var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
            var view = OpenErrorsView.Of(house.Checks.Of(article, newsroom), newsroom, form);
            return new RazorComponentResult<OpenErrorsPage>(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static async Task<IResult> TakeDownAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustPublish(home);
        var reason = (await http.Request.ReadFormAsync(cancel)).Field("reason");
        return await ChangeAsync(id, house, story => story[home.Tag].TakeDown(reason, http.Act(house)), cancel);
    }

    private static async Task<IResult> KillAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        if (!http.Account().MayKill)
            throw new NoRoleException($"{http.Account().Name} may not kill a story: it takes a chief of all editions.", "Ask a chief.");
        var reason = (await http.Request.ReadFormAsync(cancel)).Field("reason");
        return await ChangeAsync(id, house, story => story.Kill(reason, http.Act(house)), cancel);
    }

    private static async Task<IResult> AcknowledgeAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[(await http.Request.ReadFormAsync(cancel)).Field("edition")];
        http.MustWrite(home);
        return await ChangeAsync(id, house, story => story.Acknowledge(home.Tag, http.Act(house)), cancel);
    }

    private static async Task<IResult> ChangeAsync(string id, House house, Action<Story> change, CancellationToken cancel)
    {
        await house.Stories.ChangeAsync(id, story =>
        {
            change(story);
            return true;
        }, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}");
    }

    private static Instant Local(string given, Edition edition)
    {
        var read = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(given);
        return read.Success
            ? read.Value.InZoneLeniently(edition.TimeZone).ToInstant()
            : throw new RefusedException($"\"{given}\" is not a date and time.", "Write for example 2026-11-24T18:30.");
    }
}
