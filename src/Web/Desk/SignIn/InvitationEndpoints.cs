using Dragoman.Identity;
using Dragoman.Web.Desk.Layout;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.SignIn;

public sealed record InvitationView(string Newsroom, string Secret, Account Account, string? Refused);

/// <summary>The way in by a link: somebody who was invited, or who forgot their password. Looking at the page does not use the link up.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder desk)
    {
        var invitation = desk.MapGroup("/invitation/{secret}");
        invitation.MapGet("", ShowAsync);
        invitation.MapPost("", TakeAsync);
        invitation.MapPost("/passkey/options", async (string secret, HttpContext http, House house, SignInLimits limits, PasskeyCeremony ceremony) =>
            await FindAsync(secret, http, house, limits) is { } account ? await ceremony.AskForNewAsync(http, account) : Gone(http));
        invitation.MapPost("/passkey", TakeWithPasskeyAsync);
    }

    private static async Task<IResult> ShowAsync(string secret, HttpContext http, House house, SignInLimits limits) => await FindAsync(secret, http, house, limits) is { } account
        ? Page(new(http.NewsroomName(), secret, account, null))
        : Gone(http);

    private static async Task<IResult> TakeAsync(string secret, HttpContext http, House house, SignInLimits limits)
    {
        if (await FindAsync(secret, http, house, limits) is not { } account)
            return Gone(http);
        var form = await http.Request.ReadFormAsync();
        try
        {
            if (form.Field("password") != form.Field("again"))
                throw new RefusedException("The two passwords differ.", "Type the same one twice.");
            await house.Accounts.TakeInvitationAsync(secret, form.Field("password"), passkey: null, http.RequestAborted);
        }
        catch (RefusedException refused)
        {
            return Page(new(http.NewsroomName(), secret, account, refused.Message), StatusCodes.Status422UnprocessableEntity);
        }
        // The new password is typed once more at the sign-in, where a second factor is asked for too.
        return Results.LocalRedirect("/desk/sign-in");
    }

    private static async Task<IResult> TakeWithPasskeyAsync(string secret, HttpContext http, House house, SignInLimits limits, PasskeyCeremony ceremony, AgencyDirectory directory)
    {
        if (await FindAsync(secret, http, house, limits) is not { } account)
            return Gone(http);
        var form = await http.Request.ReadFormAsync();
        var passkey = await ceremony.TakeNewAsync(http, account, form.Field("credential"), form.Field("passkey"));
        var taken = await house.Accounts.TakeInvitationAsync(secret, password: null, passkey, http.RequestAborted);
        // Where the directory is the only way in, a link is none.
        if (directory.Only && !taken.MayAdminister)
            return Results.LocalRedirect("/desk/sign-in");
        await http.OpenSessionAsync(house, taken, SignInWay.Passkey);
        return Results.LocalRedirect("/desk");
    }

    private static async Task<Account?> FindAsync(string secret, HttpContext http, House house, SignInLimits limits)
    {
        if (limits.Wait(http.Address(), "") is not null)
            return null;
        var account = await house.Accounts.InvitedAsync(secret, http.RequestAborted);
        if (account is null)
            limits.Failed(http.Address(), "");
        return account;
    }

    private static RazorComponentResult<InvitationPage> Page(InvitationView view, int status = StatusCodes.Status200OK) =>
        new(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = status };

    private static RazorComponentResult<RefusedPage> Gone(HttpContext http) => new(new Dictionary<string, object?>
    {
        ["Message"] = http.Phrasebook()["This link was used already, or is too old. Ask a chief for a new one."],
        ["Status"] = StatusCodes.Status404NotFound,
    })
    { StatusCode = StatusCodes.Status404NotFound };
}
