using Dragoman.Web.Desk.Speech;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats;
using Dragoman.Wire.Formats.Tbx;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Names;

/// <param name="Decided">How many names the newsroom decided itself.</param>
public sealed record NameFilesView(int Decided, bool MayImport)
{
    public ImportedNames? Imported { get; init; }

    public string? File { get; init; }

    public string? Refused { get; init; }
}

internal static class NameFileEndpoints
{
    public static void MapNameFiles(this IEndpointRouteBuilder names)
    {
        names.MapGet("/files", async (HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<NameFilesPage>(await ViewAsync(http, house, cancel)));
        names.MapPost("/files", ImportAsync);
        names.MapGet("/export", ExportAsync);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        var file = (await http.Request.ReadFormAsync(cancel)).Files["file"];
        if (file is not { Length: > 0 })
            throw new RefusedException("No file was chosen, or it is empty.", "Choose a term base.");
        var newsroom = await house.Editions.GetAsync(cancel);
        var import = new NameImport(house.Names, new([.. newsroom.Editions.Select(edition => edition.Tag)]));
        var format = Path.GetExtension(file.FileName).ToUpperInvariant() is ".CSV" or ".TSV" ? NameFormat.Csv : NameFormat.Tbx;
        try
        {
            await using var stream = file.OpenReadStream();
            var imported = await import.RunAsync(stream, format, file.FileName, http.Act(house), cancel);
            return DeskRequest.Page<NameFilesPage>(await ViewAsync(http, house, cancel) with { Imported = imported, File = file.FileName });
        }
        catch (Exception refused) when (refused is UnreadableFileException or RefusedException)
        {
            var view = await ViewAsync(http, house, cancel) with { Refused = http.Phrasebook().Say(refused) };
            return new RazorComponentResult<NameFilesPage>(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<IResult> ExportAsync(string? format, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var book = await house.Names.BookAsync(cancel);
        var isTable = format == "csv";
        using var whole = new MemoryStream();
        NameExport.Write(whole, book.Decided, isTable ? NameFormat.Csv : NameFormat.Tbx, TbxStyle.Dct, newsroom.Name);
        return Results.File(whole.ToArray(), isTable ? "text/csv" : "application/xml", isTable ? "names.csv" : "names.tbx");
    }

    private static async Task<NameFilesView> ViewAsync(HttpContext http, House house, CancellationToken cancel) =>
        new((await house.Names.BookAsync(cancel)).Decided.Count(), http.Account().MayDecideNames());
}
