using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Stories;
using Dragoman.Web.Desk.Filing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Rules;

internal static class EditionsEndpoints
{
    public static void MapEditions(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/editions", async (string? saved, HttpContext http, House house, CancellationToken cancel) =>
        {
            var newsroom = await house.Editions.GetAsync(cancel);
            IReadOnlyList<string> groups = [.. newsroom.Editions.Select(edition => edition.Rules.Together).OfType<string>().Distinct()];
            return DeskRequest.Page<EditionsPage>(new EditionsView(
                [.. newsroom.Editions.Where(edition => http.Account().MayWrite(edition.Tag)).Select(edition => new EditionRules(edition, http.Account().RoleIn(edition.Tag) >= Role.Chief, groups))], saved));
        });
        desk.MapPost("/editions/{edition}", SaveAsync);
    }

    private static async Task<IResult> SaveAsync(string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustLead(home);
        var form = await http.Request.ReadFormAsync(cancel);
        var group = Filed.OneLine(form.Field("together"), "name");
        await house.Editions.ChangeAsync(newsroom => newsroom with
        {
            Editions = [.. newsroom.Editions.Select(each => each.Tag == home.Tag ? each with { Rules = Read(form, each.Rules, group) } : each)],
        }, http.Account().Name, cancel);
        return Results.LocalRedirect($"/desk/editions?saved={home.Tag}#{home.Tag}");
    }

    /// <summary>What a form does not say stays as it is; a box that is not ticked says no.</summary>
    private static ReleaseRules Read(IFormCollection form, ReleaseRules rules, string group) => rules with
    {
        Publisher = Words.TryRead<Role>(form.Field("publisher"), out var role) ? role : rules.Publisher,
        Findings = Words.TryRead<FindingsGate>(form.Field("findings"), out var gate) ? gate : rules.Findings,
        SecondEyes = form.Field("second-eyes") == "on",
        BeforeOriginal = form.Field("before-original") == "on",
        Unsettled = form.Field("unsettled") == "on",
        CorrectionNotice = form.Field("correction-notice") == "on",
        ShowNames = form.Field("show-names") == "on",
        ShowReasons = form.Field("show-reasons") == "on",
        Together = group.Length == 0 ? null : group,
    };
}
