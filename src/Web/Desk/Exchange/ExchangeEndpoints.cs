using Dragoman.Stories;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Exchange;

/// <summary>An article goes to an outside translator as XLIFF, and what comes back lands as drafts.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchange(this IEndpointRouteBuilder desk)
    {
        var story = desk.MapGroup("/stories/{id}");
        story.MapGet("/{edition}/xliff", ExportAsync);
        story.MapPost("/xliff", ImportAsync);
    }

    private static async Task<IResult> ExportAsync(string id, string edition, string? version, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var translation = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        var source = translation.Source ?? throw new RefusedException($"The {home.Language} article is the original.", "Download a translation.");
        var file = ArticleExport.Of(source, translation, home.Tag, await MemoryMatches.OfAsync(house.Memory, source, home.Tag, cancel));
        using var written = new MemoryStream();
        XliffWriter.Write(written, file, version == "1.2" ? XliffVersion.V12 : XliffVersion.V21);
        return Results.File(written.ToArray(), "application/xliff+xml", $"{id}-{source.Edition}-{home.Tag}.xlf");
    }

    private static async Task<IResult> ImportAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var file = (await http.Request.ReadFormAsync(cancel)).Files["file"];
        if (file is not { Length: > 0 })
            throw new RefusedException("No file was chosen, or it is empty.", "Choose the XLIFF file that came back.");
        await using var stream = file.OpenReadStream();
        IReadOnlyList<BilingualFile> files = [.. XliffReader.Read(stream)];
        foreach (var bilingual in files)
        {
            var origin = ArticleImport.OriginOf(bilingual);
            if (origin.Story != id)
                throw new RefusedException($"The file belongs to story {origin.Story}, not to this one.", "Send it from that story’s page.");
            http.MustTranslate(newsroom[origin.Edition]);
        }
        var landed = await ArticleImport.IntoAsync(house.Stories, newsroom, files, http.Act(house), cancel);
        return DeskRequest.Page<LandedPage>(new LandedView(await house.Stories.GetAsync(id, cancel), newsroom, landed));
    }
}

public sealed record LandedView(Story Story, Editions.Newsroom Newsroom, IReadOnlyList<ImportedArticle> Articles);
