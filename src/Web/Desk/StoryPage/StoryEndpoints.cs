using Dragoman.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.StoryPage;

internal static class StoryEndpoints
{
    public static void MapStory(this IEndpointRouteBuilder desk)
    {
        var story = desk.MapGroup("/stories/{id}");
        story.MapGet("", async (string id, HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<StoryPage>(StoryView.Of(
            await house.Stories.GetAsync(id, cancel), await house.Editions.GetAsync(cancel), http.Account(), house.Checks, house.Clock.GetCurrentInstant())));
        story.MapPost("/carry", CarryAsync);
        story.MapPost("/{edition}/takedown", TakeDownAsync);
        story.MapPost("/kill", KillAsync);
        story.MapPost("/acknowledge", AcknowledgeAsync);
    }

    private static async Task<IResult> CarryAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var edition = newsroom[form.Field("edition")];
        http.MustTranslate(edition);
        await house.Stories.ChangeAsync(id, story => story.Carry(story[form.Field("from")], edition, http.Act(house)), cancel);
        return Results.LocalRedirect($"/desk/stories/{id}/{edition.Tag}");
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
}
