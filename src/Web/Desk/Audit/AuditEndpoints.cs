using Dragoman.Identity.Audit;
using Dragoman.Web.Desk.OwnAccount;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Audit;

internal static class AuditEndpoints
{
    private const int EntriesOnAPage = 100;
    private const int MostExported = 100_000;

    public static void MapAudit(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/audit", ShowAsync);
        desk.MapGet("/audit/export", ExportAsync);
    }

    private static void MustAdminister(this HttpContext http)
    {
        if (!http.Account().MayAdminister)
            throw new NoRoleException($"{http.Account().Name} may not read the audit trail: it takes an admin.", "Ask an admin.");
    }

    private static async Task<IResult> ShowAsync(string? by, string? story, string? act, string? day, long? before, string? verify, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustAdminister();
        var asked = new Asked(by ?? "", story ?? "", act ?? "", day ?? "");
        var zone = OwnAccountView.ZoneOf(await house.Editions.GetAsync(cancel), http.Account());
        var entries = await house.Audit.FindAsync(asked.Filter(zone, before), EntriesOnAPage + 1, cancel);
        return DeskRequest.Page<AuditPage>(new AuditView(
            asked, [.. entries.Take(EntriesOnAPage)], await house.Audit.PeopleAsync(cancel), zone, entries.Count > EntriesOnAPage, verify is null ? null : await house.Audit.VerifyAsync(cancel)));
    }

    private static async Task<IResult> ExportAsync(string? by, string? story, string? act, string? day, string? format, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustAdminister();
        var zone = OwnAccountView.ZoneOf(await house.Editions.GetAsync(cancel), http.Account());
        var entries = await house.Audit.FindAsync(new Asked(by ?? "", story ?? "", act ?? "", day ?? "").Filter(zone), MostExported, cancel);
        return format == "json"
            ? Results.File(AuditFile.Json(entries), "application/json", "audit.json")
            : Results.File(AuditFile.Csv(entries), "text/csv; charset=utf-8", "audit.csv");
    }
}
