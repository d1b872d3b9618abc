using Dragoman.Media;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Pictures;

/// <summary>The newsroom's pictures: handed in, several at once, and what is said of each.</summary>
internal static class LibraryEndpoints
{
    private const int PerPage = 30;

    /// <summary>Some large pictures at once, without a script. With one, each comes alone.</summary>
    private const long LargestUpload = 128L * 1024 * 1024;

    public static void MapPictureLibrary(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/pictures", async (string? before, HttpContext http, House house, CancellationToken cancel) =>
            DeskRequest.Page<LibraryPage>(await ViewAsync(before, [], http, house, cancel)));
        desk.MapPost("/pictures", UploadAsync).WithMetadata(new LargerRequest(LargestUpload));
        desk.MapGet("/pictures/{id}", async (string id, HttpContext http, House house, CancellationToken cancel) =>
            DeskRequest.Page<PicturePage>(await ViewAsync(id, http, house, cancel)));
        desk.MapPost("/pictures/{id}", SaveAsync);
    }

    private static async Task<LibraryView> ViewAsync(string? before, IReadOnlyList<Upload> uploads, HttpContext http, House house, CancellationToken cancel)
    {
        var pictures = await house.Pictures.NewestAsync(PerPage + 1, before, cancel);
        return new([.. pictures.Take(PerPage)], pictures.Count > PerPage ? pictures[PerPage - 1].Id : null, uploads, http.Account().MayWriteSomewhere);
    }

    private static async Task<PictureFormView> ViewAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var picture = await house.Pictures.FindAsync(id, cancel) ?? throw new RefusedException($"There is no picture {id}.", "See the newsroom’s pictures.");
        return new(picture, (await house.Editions.GetAsync(cancel)).Editions, http.Account().MayWriteSomewhere);
    }

    /// <summary>What is wrong with one keeps no other out.</summary>
    private static async Task<IResult> UploadAsync(HttpContext http, House house, CancellationToken cancel)
    {
        http.MustWriteSomewhere();
        var form = await http.Request.ReadFormAsync(cancel);
        var uploads = new List<Upload>();
        foreach (var file in form.Files.GetFiles("file").Where(file => file.Length > 0))
            uploads.Add(await TakeAsync(file, house, cancel));
        if (uploads.Count == 0)
            throw new RefusedException("No picture was chosen.", "Choose one or several files.");
        var status = uploads.Exists(upload => upload.Taken is not null) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return http.IsHtmx()
            ? new RazorComponentResult<UploadLines>(new Dictionary<string, object?> { ["Of"] = uploads }) { StatusCode = status }
            : DeskRequest.Page<LibraryPage>(await ViewAsync(null, uploads, http, house, cancel), status);
    }

    private static async Task<Upload> TakeAsync(IFormFile file, House house, CancellationToken cancel)
    {
        try
        {
            PictureFile.RefuseLarge(file.Length, file.FileName);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            var picture = await house.Pictures.AddAsync(bytes.ToArray(), file.FileName, "", "", cancel: cancel);
            house.Darkroom.Begin(picture.Id);
            return new(file.FileName, picture, null);
        }
        catch (RefusedException refused)
        {
            return new(file.FileName, null, refused);
        }
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustWriteSomewhere();
        var form = await http.Request.ReadFormAsync(cancel);
        var editions = (await house.Editions.GetAsync(cancel)).Editions;
        var (focus, rights) = (PictureForm.Focus(form), PictureForm.Rights(form));
        var texts = editions.ToDictionary(edition => edition.Tag, edition => Filed.OneLine(form.Field($"alt-{edition.Tag}"), "alternative text"));
        var saved = await house.Pictures.ChangeAsync(id, before => before with { Focus = focus, Rights = rights, Alt = PictureForm.Alt(before.Alt, texts) }, cancel);
        house.Darkroom.Begin(saved.Id);
        return Results.LocalRedirect($"/desk/pictures/{saved.Id}?saved=1");
    }
}
