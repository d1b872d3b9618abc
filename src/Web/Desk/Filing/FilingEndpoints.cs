using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Filing;

public sealed record FilingView(IReadOnlyList<(string Tag, string Language)> Editions);

internal static class FilingEndpoints
{
    public static void MapFiling(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/file", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            var own = newsroom.Editions.Where(edition => http.Account().MayWrite(edition.Tag));
            return DeskRequest.Page<FilingPage>(new FilingView([.. own.Select(edition => (edition.Tag, http.Phrasebook().NameOf(edition)))]));
        });
        desk.MapPost("/file", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            var form = await http.Request.ReadFormAsync(cancel);
            var edition = newsroom[form.Field("edition")];
            http.MustWrite(edition);
            var manuscript = await Filed.ReadAsync(form, newsroom, edition, cancel);
            var story = await house.Stories.AddAsync(Story.File(edition, manuscript, http.Act(house)), cancel);
            return Results.LocalRedirect($"/desk/stories/{story.Id}");
        });
    }
}
