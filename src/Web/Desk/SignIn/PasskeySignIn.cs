using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>A passkey is both: something one has, and the finger or number that opens it. No code is asked for.</summary>
internal static class PasskeySignIn
{
    public static void MapPasskeySignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/sign-in/passkey/options", (HttpContext http, PasskeyCeremony ceremony) => ceremony.AskAsync(http));
        desk.MapPost("/sign-in/passkey", SignInAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, House house, PasskeyCeremony ceremony, SignInLimits limits, AgencyDirectory directory)
    {
        var form = await http.Request.ReadFormAsync();
        var target = DeskAddress.Or(form.Field("return"), "/desk");
        if (limits.Wait(http.Address(), "") is { } wait)
            return SignInEndpoints.TooOften(http, SignInEndpoints.View(http, directory, target), wait);
        if (await ceremony.TakeAsync(http, form.Field("credential")) is not { } shown || shown.Account.Deactivated is not null || (directory.Only && !shown.Account.MayAdminister))
        {
            limits.Failed(http.Address(), "");
            await house.Audit.AppendAsync(new Deed("unknown", Acts.SignInFailed, "account:").With("with", "a passkey that was not accepted"), http.RequestAborted);
            return Results.LocalRedirect($"/desk/sign-in?refused=passkey&return={Uri.EscapeDataString(target)}");
        }
        await house.Passkeys.UsedAsync(shown.Passkey, http.RequestAborted);
        await http.OpenSessionAsync(house, shown.Account, SignInWay.Passkey);
        return Results.LocalRedirect(target);
    }
}
