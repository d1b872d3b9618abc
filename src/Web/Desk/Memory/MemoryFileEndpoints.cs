using Dragoman.Web.Desk.Names;
using Dragoman.Web.Desk.Speech;
using Dragoman.Wire.Exchange;
using Dragoman.Wire.Formats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Memory;

internal static class MemoryFileEndpoints
{
    public static void MapMemoryFiles(this IEndpointRouteBuilder memory)
    {
        memory.MapGet("/files", async (HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<MemoryFilesPage>(await ViewAsync(http, house, cancel)));
        memory.MapPost("/files", ImportAsync);
        memory.MapGet("/export", ExportAsync);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, House house, CancellationToken cancel)
    {
        if (!http.Account().MayDecideNames())
            throw new NoRoleException($"{http.Account().Name} may not take a memory in: it takes an editor.", "Ask an editor.");
        var file = (await http.Request.ReadFormAsync(cancel)).Files["file"];
        if (file is not { Length: > 0 })
            throw new RefusedException("No file was chosen, or it is empty.", "Choose a translation memory.");
        var newsroom = await house.Editions.GetAsync(cancel);
        var import = new MemoryImport(house.MemoryFiles, new([.. newsroom.Editions.Select(edition => edition.Tag)]), house.Clock.GetCurrentInstant(), http.Account().Name);
        var format = Path.GetExtension(file.FileName).ToUpperInvariant() is ".CSV" or ".TSV" ? MemoryFormat.Csv : MemoryFormat.Tmx;
        try
        {
            await using var stream = file.OpenReadStream();
            var imported = await import.RunAsync(stream, format, file.FileName, cancel: cancel);
            return DeskRequest.Page<MemoryFilesPage>(await ViewAsync(http, house, cancel) with { Imported = imported, File = file.FileName });
        }
        catch (UnreadableFileException unreadable)
        {
            var view = await ViewAsync(http, house, cancel) with { Refused = http.Phrasebook().Say(unreadable) };
            return new RazorComponentResult<MemoryFilesPage>(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<IResult> ExportAsync(string? pair, string? format, House house, CancellationToken cancel)
    {
        var pairs = await house.Memory.Units.PairsAsync(cancel);
        var languages = string.IsNullOrEmpty(pair) ? null : MemoryEndpoints.PairOf(pairs, pair);
        var (kind, ending) = format == "csv" ? (MemoryFormat.Csv, "csv") : (MemoryFormat.Tmx, "tmx");
        // Written whole before the first byte is sent: what fails half way is told, not sent.
        var whole = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await Task.Run(() => MemoryExport.Write(whole, house.MemoryFiles.ConfirmedAsync(languages, cancel).ToBlockingEnumerable(cancel), kind, languages, house.Clock.GetCurrentInstant()), cancel);
        }
        catch
        {
            await whole.DisposeAsync();
            throw;
        }
        whole.Position = 0;
        return Results.File(whole, kind == MemoryFormat.Csv ? "text/csv" : "application/xml", $"memory{(languages is null ? "" : "-" + languages)}.{ending}");
    }

    private static async Task<MemoryFilesView> ViewAsync(HttpContext http, House house, CancellationToken cancel) =>
        new(await house.Memory.Units.PairsAsync(cancel), await house.MemoryFiles.CountAsync(cancel), http.Account().MayDecideNames());
}
