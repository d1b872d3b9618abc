using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Findings;

internal static class FindingsEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapPost("/waive", WaiveAsync);
        article.MapPost("/reopen", ReopenAsync);
    }

    private static async Task<IResult> WaiveAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        return await WritingEndpoints.ChangeAsync(id, edition, http, house, (article, form, act) =>
        {
            if (new WaiverForm(form).Waive(house.Checks.Of(article, newsroom), act) == 0 && form.Field("leave").Length == 0)
                throw new RefusedException("Nothing was waived: what it speaks of is not found in the text any more, or no reason was given.", "Load the page again.");
        }, cancel);
    }

    private static Task<IResult> ReopenAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
        WritingEndpoints.ChangeAsync(id, edition, http, house, (article, form, act) => article.TakeWaiversBack((block, waiver) => $"{block.Id} {waiver.Found.Key}" == form.Field("finding"), act), cancel);
}
