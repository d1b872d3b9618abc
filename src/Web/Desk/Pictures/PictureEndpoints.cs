using Dragoman.Editions;
using Dragoman.Media;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Pictures;

/// <param name="After">The block that the picture is to stand behind.</param>
/// <param name="Known">The newest pictures of the newsroom.</param>
public sealed record PicturesView(Article Article, Edition Edition, string After, IReadOnlyList<Picture> Known);

/// <summary>A picture with its caption, its alternative text and its rights goes into an article.</summary>
internal static class PictureEndpoints
{
    private const int Shown = 24;

    public static void MapPictures(this IEndpointRouteBuilder desk)
    {
        const string pictures = "/stories/{id}/{edition}/pictures";
        desk.MapGet(pictures, async (string id, string edition, string? after, HttpContext http, House house, CancellationToken cancel) =>
        {
            var home = (await house.Editions.GetAsync(cancel))[edition];
            http.MustWrite(home);
            var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
            return DeskRequest.Page<PicturesPage>(new PicturesView(article, home, after ?? "", await house.Pictures.NewestAsync(Shown, cancel: cancel)));
        });
        // The picture, and the form around it.
        desk.MapPost(pictures, InsertAsync).WithMetadata(new LargerRequest(PictureFile.Limit + (1024 * 1024)));
    }

    private static async Task<IResult> InsertAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var (alt, caption) = (Filed.OneLine(form.Field("alt"), "alternative text"), Filed.OneLine(form.Field("caption"), "caption"));
        var credit = Filed.OneLine(form.Field("credit"), "credit") is { Length: > 0 } given ? given : null;
        if (alt.Length == 0)
            throw new RefusedException("The picture was not put in: it has no alternative text.", "Say what it shows, for those who do not see it.");
        var picture = await PictureAsync(form, home, alt, credit, house, cancel);
        var (article, made) = await house.Stories.ChangeAsync(id, story =>
        {
            var article = story[home.Tag];
            var after = form.Field("after") is { Length: > 0 } place && article.Head.Content.Find(place) is not null ? place : null;
            Passage[] passages = [new(BlockKind.Caption, caption, [], picture), new(BlockKind.AltText, alt, [], picture)];
            return (article, article.Insert(after, passages, http.Act(house)));
        }, cancel);
        return Results.LocalRedirect($"{WritingView.Address(article)}#{made[0].Id}");
    }

    /// <summary>A file that was sent, or one that the newsroom has.</summary>
    private static async Task<string> PictureAsync(IFormCollection form, Edition home, string alt, string? credit, House house, CancellationToken cancel)
    {
        if (form.Files["file"] is not { Length: > 0 } file)
        {
            return (await house.Pictures.FindAsync(form.Field("picture"), cancel))?.Id
                ?? throw new RefusedException("No picture was chosen.", "Choose a file, or one of the newsroom’s pictures.");
        }
        PictureFile.RefuseLarge(file.Length, file.FileName);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        var picture = await house.Pictures.AddAsync(bytes.ToArray(), file.FileName, home.Tag, alt, credit, cancel);
        house.Darkroom.Begin(picture.Id);
        return picture.Id;
    }
}
