using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Dragoman.Web.Desk.SignIn;

internal static class SignInEndpoints
{
    private const string CodeStep = "code";

    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in", (string? @return, string? refused, string? left, HttpContext http, AgencyDirectory directory) =>
            Page(View(http, directory, @return) with { Refused = RefusedBy(http.Phrasebook(), refused), MayLeaveDirectory = directory.IsSet && left == "directory" }));
        desk.MapPost("/sign-in", SignInAsync);
        desk.MapGet("/sign-in/code", ShowCode);
        desk.MapPost("/sign-in/code", CodeAsync);
        desk.MapPasskeySignIn();
        desk.MapDirectorySignIn();
        desk.MapInvitations();
        desk.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, House house, SignInLimits limits, StepCookie step, AgencyDirectory directory)
    {
        var form = await http.Request.ReadFormAsync();
        var (name, target) = (form.Field("name"), form.Field("return"));
        var view = View(http, directory, target) with { Name = name };
        if (limits.Wait(http.Address(), name) is { } wait)
            return TooOften(http, view, wait);
        if (await house.Accounts.SignInAsync(name, form.Field("password"), http.RequestAborted) is not { } account)
        {
            limits.Failed(http.Address(), name);
            return Page(view with { Failed = true }, StatusCodes.Status401Unauthorized);
        }
        if (directory.Only && !account.MayAdminister)
            return Page(view with { Refused = http.Phrasebook()["Sign in through the directory: a password is for admins only."] }, StatusCodes.Status403Forbidden);
        if (account.NeedsCode)
        {
            step.Keep(http, CodeStep, $"{account.Id}|{account.Stamp}|{DeskAddress.Or(target, "/desk")}");
            return Results.LocalRedirect("/desk/sign-in/code");
        }
        await http.OpenSessionAsync(house, account, SignInWay.Password);
        return Results.LocalRedirect(DeskAddress.Or(target, "/desk"));
    }

    private static IResult ShowCode(HttpContext http, StepCookie step) => step.Read(http, CodeStep) is null
        ? Results.LocalRedirect("/desk/sign-in")
        : DeskRequest.Page<CodePage>(new CodeView(http.NewsroomName(), Failed: false));

    private static async Task<IResult> CodeAsync(HttpContext http, House house, SignInLimits limits, StepCookie step, AgencyDirectory directory)
    {
        if (step.Read(http, CodeStep)?.Split('|', 3) is not [var id, var stamp, var target]
            || await house.Accounts.FindAsync(id) is not { } account || account.Stamp != stamp)
            return Results.LocalRedirect("/desk/sign-in");
        if (limits.Wait(http.Address(), account.Name) is { } wait)
            return TooOften(http, View(http, directory, target), wait);
        var code = (await http.Request.ReadFormAsync()).Field("code");
        if (await house.Accounts.SignInWithCodeAsync(account, code, http.RequestAborted) is not { } found)
        {
            limits.Failed(http.Address(), account.Name);
            return new RazorComponentResult<CodePage>(new Dictionary<string, object?> { ["Model"] = new CodeView(http.NewsroomName(), Failed: true) }) { StatusCode = StatusCodes.Status401Unauthorized };
        }
        StepCookie.Forget(http, CodeStep);
        await http.OpenSessionAsync(house, found.Account, found.Way);
        return Results.LocalRedirect(target);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, House house, AgencyDirectory directory)
    {
        if (http.AccountIfAny() is not { } account)
            return Results.LocalRedirect("/desk/sign-in");
        var session = http.Session();
        await house.Sessions.SignOutAsync(account, session.Id, http.RequestAborted);
        await http.SignOutAsync();
        return Results.LocalRedirect(directory.Leaves(http, session) ? "/desk/sign-in?left=directory" : "/desk/sign-in");
    }

    /// <summary>Where the request comes from, as the audit trail and the limits know it.</summary>
    internal static string Address(this HttpContext http) => Origin.Current.Address ?? http.Connection.RemoteIpAddress?.ToString() ?? "";

    internal static SignInView View(HttpContext http, AgencyDirectory directory, string? target) =>
        new(http.NewsroomName(), target ?? "", directory.IsSet ? directory.Name : null);

    internal static RazorComponentResult<SignInPage> Page(SignInView view, int status = StatusCodes.Status200OK) =>
        new(new Dictionary<string, object?> { ["Model"] = view }) { StatusCode = status };

    internal static RazorComponentResult<SignInPage> TooOften(HttpContext http, SignInView view, Duration wait)
    {
        var seconds = (long)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var minutes = (seconds + 59) / 60;
        return Page(view with { Refused = http.Phrasebook().Count(minutes, "Too many tries. Wait a minute.", "Too many tries. Wait {0} minutes.") }, StatusCodes.Status429TooManyRequests);
    }

    private static string? RefusedBy(Phrasebook T, string? refused) => refused switch
    {
        "unknown" => T["The directory knows you, but you have no account here. Ask a chief to invite you."],
        "closed" => T["Your account here is closed. Ask an admin."],
        "directory" => T["The directory did not let you in, or its answer was not genuine. Try again."],
        "passkey" => T["The passkey was not accepted. Try again, or sign in with your password."],
        _ => null,
    };
}
