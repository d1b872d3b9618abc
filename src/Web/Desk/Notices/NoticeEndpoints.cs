using Dragoman.Notices;
using Dragoman.Stories;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.Notices;

internal static class NoticeEndpoints
{
    private const int Most = 200;

    public static void MapNotices(this IEndpointRouteBuilder desk)
    {
        var notices = desk.MapGroup("/notices");
        desk.MapGet("/notices", ShowAsync);
        notices.MapGet("/bell", async (HttpContext http, House house, CancellationToken cancel) => new RazorComponentResult<Bell>(
            new Dictionary<string, object?> { ["Unread"] = await house.Notices.UnreadAsync(http.Account().Id, cancel) }));
        notices.MapGet("/open", OpenAsync);
        notices.MapPost("/read", (HttpContext http, House house, CancellationToken cancel) => MarkAsync(http, id => house.Notices.MarkReadAsync(http.Account().Id, id, cancel)));
        notices.MapPost("/unread", (HttpContext http, House house, CancellationToken cancel) => MarkAsync(http, id => house.Notices.MarkUnreadAsync(http.Account().Id, id ?? "", cancel)));
        notices.MapGet("/wishes", async (HttpContext http, House house, CancellationToken cancel) => DeskRequest.Page<NoticeWishesPage>(new NoticeWishesView(
            await house.Notices.WishesAsync(http.Account().Id, cancel), http.Account().Email, await house.MailServers.FindAsync(cancel) is not null)));
        notices.MapPost("/wishes", WishAsync);
        desk.MapGet("/mail", MailAsync);
        desk.MapPost("/mail/again", async (HttpContext http, House house, CancellationToken cancel) =>
        {
            MustKeepMail(http);
            await house.Letters.SendAgainAsync((await http.Request.ReadFormAsync(cancel)).Field("id"), http.Account().Name, cancel);
            return Results.LocalRedirect("/desk/mail");
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var newsroom = await house.Editions.GetAsync(cancel);
        var own = newsroom.Editions.FirstOrDefault(edition => http.Account().Roles.ContainsKey(edition.Tag)) ?? newsroom.Editions[0];
        return DeskRequest.Page<NoticesPage>(new NoticesView(await house.Notices.OfAsync(http.Account().Id, Most, cancel), newsroom, own));
    }

    /// <summary>Leads to the place that a notice is about; who went there has read it.</summary>
    private static async Task<IResult> OpenAsync(string id, HttpContext http, House house, CancellationToken cancel)
    {
        if (await house.Notices.FindAsync(http.Account().Id, id, cancel) is not { } notice)
            return Results.LocalRedirect("/desk/notices");
        await house.Notices.MarkReadAsync(http.Account().Id, id, cancel);
        return Results.LocalRedirect(notice.Matter.Place);
    }

    private static async Task<IResult> MarkAsync(HttpContext http, Func<string?, Task> mark)
    {
        await mark((await http.Request.ReadFormAsync(http.RequestAborted)).Field("id") is { Length: > 0 } id ? id : null);
        return Results.LocalRedirect("/desk/notices");
    }

    private static async Task<IResult> WishAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var ways = Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, kind => Words.TryRead<NoticeWay>(form.Field(Words.Of(kind)), out var way) ? way : NoticeWishes.Usual[kind]);
        await house.Notices.WishAsync(http.Account().Id, new() { Ways = ways, Address = form.Field("address"), Language = DeskLanguage.Find(form.Field("language"))?.Tag.Value }, cancel);
        return Results.LocalRedirect("/desk/notices/wishes");
    }

    private static void MustKeepMail(HttpContext http)
    {
        if (!http.Account().MayKill)
            throw new NoRoleException($"{http.Account().Name} may not look after e-mails: it takes a chief of all editions.", "Ask a chief.");
    }

    private static async Task<IResult> MailAsync(HttpContext http, House house, CancellationToken cancel)
    {
        MustKeepMail(http);
        var troubled = await house.Letters.TroubledAsync(Most, cancel);
        var names = (await house.Accounts.ListAsync(cancel)).ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
        return DeskRequest.Page<MailPage>(new MailView(
            await house.MailServers.FindAsync(cancel), [.. troubled.Select(letter => (letter, names.GetValueOrDefault(letter.Account, letter.Account)))], (await house.Editions.GetAsync(cancel)).Editions[0]));
    }
}
