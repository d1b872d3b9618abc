using Dragoman.Stories;
using Dragoman.Web.Desk.Bylines;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Filing;

/// <param name="Author">Whose name the byline has before another is typed.</param>
public sealed record FilingView(IReadOnlyList<(string Tag, string Language)> Editions, string Author);

internal static class FilingEndpoints
{
    public static void MapFiling(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/file", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            var own = newsroom.Editions.Where(edition => http.Account().MayWrite(edition.Tag));
            return DeskRequest.Page<FilingPage>(new FilingView([.. own.Select(edition => (edition.Tag, http.Phrasebook().NameOf(edition)))], http.Account().Name));
        });
        desk.MapPost("/file", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            var form = await http.Request.ReadFormAsync(cancel);
            var edition = newsroom[form.Field("edition")];
            http.MustWrite(edition);
            var manuscript = await Filed.ReadAsync(form, newsroom, edition, cancel);
            var (act, names) = (http.Act(house), BylineEndpoints.Names(form));
            var story = Story.File(edition, manuscript, act);
            story.Original.GiveByline(names, act);
            await house.Stories.AddAsync(story, cancel);
            return Results.LocalRedirect($"/desk/stories/{story.Id}");
        });
    }
}
