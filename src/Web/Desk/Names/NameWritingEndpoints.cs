using System.Globalization;
using Dragoman.Names;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Names;

internal static class NameWritingEndpoints
{
    public static void MapNameWriting(this IEndpointRouteBuilder names)
    {
        names.MapGet("/new", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            http.MustDecideNames();
            return Form(new(await house.Editions.GetAsync(cancel), Empty(), IsNew: true, Seen: 0, []));
        });
        names.MapGet("/{id}/change", async (string id, HttpContext http, House house, CancellationToken cancel) =>
        {
            http.MustDecideNames();
            var entry = (await house.Names.BookAsync(cancel))[id];
            return Form(new(await house.Editions.GetAsync(cancel), entry, IsNew: false, await house.Names.NumberAsync(id, cancel), []));
        });
        names.MapPost("/{id}", ChangeAsync);
        names.MapPost("/{id}/withdraw", WithdrawAsync);
    }

    public static async Task<IResult> AddAsync(HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var view = new NameFormView(newsroom, TypedName.Read(form, Empty(), NameLanguages.Of(newsroom, null)), IsNew: true, Seen: 0, []);
        var near = view.Entry.Forms.Count == 0 || form.Field("anyway") == "yes" ? [] : (await house.Names.BookAsync(cancel)).NearTo(view.Entry);
        return near.Count > 0
            ? Form(view with { Near = near }, StatusCodes.Status409Conflict)
            : await SaveAsync(view, http, house, cancel);
    }

    private static async Task<IResult> ChangeAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        var newsroom = await house.Editions.GetAsync(cancel);
        var form = await http.Request.ReadFormAsync(cancel);
        var before = (await house.Names.BookAsync(cancel))[id];
        return await SaveAsync(new(newsroom, TypedName.Read(form, before, NameLanguages.Of(newsroom, before)), IsNew: false, Seen(form), []), http, house, cancel);
    }

    private static async Task<IResult> WithdrawAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        http.MustDecideNames();
        var form = await http.Request.ReadFormAsync(cancel);
        var reason = form.Field("reason").Trim();
        if (reason.Length == 0)
            throw new RefusedException("The name was not withdrawn: no reason was given.", "Say why it does not hold any more.");
        var entry = (await house.Names.BookAsync(cancel))[id];
        var act = http.Act(house);
        try
        {
            await house.Names.SaveAsync(entry with { Withdrawn = reason }, Seen(form), act.By, act.At, cancel);
        }
        catch (NameChangedException)
        {
            throw new RefusedException($"The name {id} was changed by somebody else meanwhile. Nothing was stored.", "Load the page again.");
        }
        return Results.LocalRedirect($"/desk/names/{id}");
    }

    private static async Task<IResult> SaveAsync(NameFormView view, HttpContext http, House house, CancellationToken cancel)
    {
        var act = http.Act(house);
        try
        {
            await house.Names.SaveAsync(view.Entry, view.Seen, act.By, act.At, cancel);
            return Results.LocalRedirect($"/desk/names/{view.Entry.Id}");
        }
        catch (NameChangedException changed)
        {
            var stored = (await house.Names.HistoryAsync(view.Entry.Id, cancel))[0];
            return Form(view with { Seen = changed.Number, Stored = stored }, StatusCodes.Status409Conflict);
        }
        catch (RefusedException refused)
        {
            // What was typed stays in the fields.
            return Form(view with { Refused = http.Phrasebook().Say(refused) }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static NameEntry Empty() => new() { Id = NameEntry.NewId(), Kind = NameKind.Person, Forms = new Dictionary<string, NameForms>() };

    private static long Seen(IFormCollection form) => long.TryParse(form.Field("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private static RazorComponentResult<NameFormPage> Form(NameFormView view, int status = StatusCodes.Status200OK)
    {
        var page = DeskRequest.Page<NameFormPage>(view);
        page.StatusCode = status;
        return page;
    }
}
