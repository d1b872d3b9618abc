using Dragoman.Drafting;
using Dragoman.Stories;
using Dragoman.Web.Desk.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Drafting;

internal static class DraftingEndpoints
{
    public static void MapDrafting(this IEndpointRouteBuilder desk)
    {
        var article = desk.MapGroup("/stories/{id}/{edition}");
        article.MapGet("/draft", PanelAsync);
        article.MapPost("/draft", StartAsync);
        article.MapPost("/draft/cancel", CancelAsync);
        desk.MapGet("/drafts", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            MustDecide(http);
            return DeskRequest.Page<DraftSettingsPage>(new DraftSettingsView(await house.Editions.GetAsync(cancel), await house.DraftingPairs.ListAsync(cancel)));
        });
        desk.MapPost("/drafts", TurnOnAsync);
        desk.MapPost("/drafts/off", TurnOffAsync);
    }

    private static async Task<IResult> PanelAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var home = (await house.Editions.GetAsync(cancel))[edition];
        http.MustWrite(home);
        var article = (await house.Stories.GetAsync(id, cancel))[home.Tag];
        if (!http.IsHtmx() || !article.IsTranslation)
            return Results.LocalRedirect(WritingView.Address(article));
        return new RazorComponentResult<DraftPanel>(new Dictionary<string, object?> { ["Model"] = await DraftingView.OfAsync(house, new(article), cancel) });
    }

    private static async Task<IResult> StartAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, form) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        var only = form.Field("block") is { Length: > 0 } block ? new[] { block } : null;
        await house.Drafter.StartAsync(id, home.Tag, only, http.Account().Name, cancel);
        return Results.LocalRedirect($"/desk/stories/{id}/{home.Tag}#{(only is null ? "drafting" : Uri.EscapeDataString(only[0]))}");
    }

    private static async Task<IResult> CancelAsync(string id, string edition, HttpContext http, House house, CancellationToken cancel)
    {
        var (home, _) = await WritingEndpoints.WriterAsync(edition, http, house, cancel);
        if (await house.Drafter.NewestAsync((await house.Stories.GetAsync(id, cancel))[home.Tag], cancel) is { IsRunning: true } job)
            await house.Drafter.CancelAsync(job.Id);
        return Results.LocalRedirect($"/desk/stories/{id}/{home.Tag}#drafting");
    }

    private static async Task<IResult> TurnOnAsync(HttpContext http, House house, CancellationToken cancel)
    {
        MustDecide(http);
        var form = await http.Request.ReadFormAsync(cancel);
        if (!Words.TryRead<MachineKind>(form.Field("provider"), out var kind))
            throw new RefusedException("No provider was chosen.", "Choose one.");
        var provider = new MachineProvider { Kind = kind, Address = Given("address") ?? MachineProvider.UsualAddress(kind), Model = Given("model"), KeyName = Given("key-name"), Glossary = Given("glossary") };
        await house.DraftingPairs.TurnOnAsync(form.Field("from"), form.Field("into"), provider, http.Account().Name, cancel);
        return Results.LocalRedirect("/desk/drafts");

        string? Given(string name) => form.Field(name).Trim() is { Length: > 0 } text ? text : null;
    }

    private static async Task<IResult> TurnOffAsync(HttpContext http, House house, CancellationToken cancel)
    {
        MustDecide(http);
        var form = await http.Request.ReadFormAsync(cancel);
        await house.DraftingPairs.TurnOffAsync(form.Field("from"), form.Field("into"), http.Account().Name, cancel);
        return Results.LocalRedirect("/desk/drafts");
    }

    /// <summary>Texts leave the newsroom: that is decided by a chief of all editions.</summary>
    private static void MustDecide(HttpContext http)
    {
        if (!http.Account().MayKill)
            throw new NoRoleException($"{http.Account().Name} may not decide on machine drafts: it takes a chief of all editions.", "Ask a chief.");
    }
}
