using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.OwnAccount;

internal static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/account", async (HttpContext http, House house, CancellationToken cancel) =>
            DeskRequest.Page<OwnAccountPage>(await OwnAccountView.OfAsync(house, http.Account(), http.Session(), cancel)));
        var account = desk.MapGroup("/account");
        account.MapPost("/password", ChangePasswordAsync);
        account.MapPost("/passkeys/options", (HttpContext http, PasskeyCeremony ceremony) => ceremony.AskForNewAsync(http, http.Account()));
        account.MapPost("/passkeys", AddPasskeyAsync);
        account.MapPost("/passkeys/remove", RemovePasskeyAsync);
        account.MapPost("/sessions/end", EndSessionAsync);
        account.MapPost("/sessions/end-others", EndOthersAsync);
        account.MapSecondFactor();
        account.MapTokens();
    }

    /// <summary>Where the account has a password, what makes it weaker asks for it once more.</summary>
    internal static async Task MustKnowPasswordAsync(this HttpContext http, House house, string given)
    {
        if (http.Account().PasswordHash.Length > 0 && await house.Accounts.SignInAsync(http.Account().Name, given, http.RequestAborted) is null)
            throw new RefusedException("This is not your password.", "Type the one that you sign in with now.");
    }

    internal static IResult Back(string place) => Results.LocalRedirect("/desk/account#" + place);

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, House house, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await http.MustKnowPasswordAsync(house, form.Field("current"));
        if (form.Field("password") != form.Field("again"))
            throw new RefusedException("The two passwords differ.", "Type the same one twice.");
        await house.Accounts.ChangePasswordAsync(http.Account().Name, form.Field("password"), http.Account().Name, http.Session().Id, cancel);
        return Back("password");
    }

    private static async Task<IResult> AddPasskeyAsync(HttpContext http, House house, PasskeyCeremony ceremony, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await house.Passkeys.AddAsync(http.Account(), await ceremony.TakeNewAsync(http, http.Account(), form.Field("credential"), form.Field("passkey")), cancel);
        return Back("passkeys");
    }

    private static async Task<IResult> RemovePasskeyAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await house.Passkeys.RemoveAsync(http.Account(), (await http.Request.ReadFormAsync(cancel)).Field("id"), cancel);
        return Back("passkeys");
    }

    private static async Task<IResult> EndSessionAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await house.Sessions.RevokeAsync(http.Account(), (await http.Request.ReadFormAsync(cancel)).Field("id"), http.Account().Name, cancel);
        return Back("sessions");
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, House house, CancellationToken cancel)
    {
        await house.Sessions.RevokeOthersAsync(http.Account(), http.Session().Id, http.Account().Name, cancel);
        return Back("sessions");
    }
}
