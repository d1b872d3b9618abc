using Dragoman.Media;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Site.Pictures;

/// <summary>
/// Answers with renditions, never with what was handed in: that may say where a photographer lives. What lies below an address never
/// changes, so a browser keeps it; a cache on the way keeps it for minutes, so that no copy there outlives a kill by long.
/// </summary>
internal static class PictureAnswers
{
    private const string Immutable = "public, max-age=31536000, s-maxage=600, immutable";
    private const string Short = "public, max-age=600";

    public static void MapPictureFiles(Action<string, Delegate> map)
    {
        map("/pictures/{id}/{name}", (string id, string name, HttpContext http, House house, CancellationToken cancel) => AnswerAsync(id, name, Immutable, http, house, cancel));
        map("/pictures/{id}", async (string id, HttpContext http, House house, CancellationToken cancel) =>
            await house.Pictures.FindAsync(id, cancel) is { } picture
                ? await AnswerAsync(id, RenditionPlan.Middle(picture, Cut.Whole).Name, Short, http, house, cancel)
                : Results.NotFound());
    }

    private static async Task<IResult> AnswerAsync(string id, string name, string caching, HttpContext http, House house, CancellationToken cancel)
    {
        if (await house.Stories.IsWithdrawnAsync(id, cancel))
            return Results.StatusCode(StatusCodes.Status410Gone);
        if (await house.Darkroom.FileAsync(id, name, cancel) is not { } file)
            return Results.NotFound();
        var headers = http.Response.Headers;
        headers.CacheControl = caching;
        headers["Surrogate-Key"] = $"picture-{id}";
        return Results.File(file, Rendition.MediaTypeOf(name), entityTag: new($"\"{name}\""));
    }
}
