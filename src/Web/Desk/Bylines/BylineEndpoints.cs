using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Bylines;

/// <summary>Who wrote an original, and what the other editions call them.</summary>
internal static class BylineEndpoints
{
    public static void MapBylines(this IEndpointRouteBuilder desk) => desk.MapPost("/stories/{id}/{edition}/byline", (string id, string edition, HttpContext http, House house, CancellationToken cancel) =>
        WritingEndpoints.ChangeAsync(id, edition, http, house, (article, form, act) =>
        {
            if (!article.IsTranslation)
            {
                article.GiveByline(Names(form), act);
                return;
            }
            foreach (var (author, name) in form["author"].Zip(form["name"]))
                article.CallAuthor(author ?? "", name ?? "", act);
        }, cancel));

    /// <summary>One a line, as the field says.</summary>
    public static IEnumerable<string> Names(IFormCollection form) => form.Field("byline").Split('\n');
}
