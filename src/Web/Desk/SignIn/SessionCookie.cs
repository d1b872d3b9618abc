using System.Security.Claims;
using Dragoman.Identity;
using Dragoman.Web.Desk.Layout;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>The cookie names a session that the server holds; how long that lasts is the session's affair.</summary>
internal static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessionKey = "session";

    public static AuthenticationBuilder AddSessionCookie(this AuthenticationBuilder authentication) => authentication.AddCookie(options =>
    {
        options.Cookie.Name = "dragoman-desk";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/desk";
        options.ExpireTimeSpan = DeskSession.Longest.ToTimeSpan();
        options.SlidingExpiration = false;
        options.LoginPath = "/desk/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = RecogniseAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
    });

    /// <summary>The session of the request, once somebody is signed in.</summary>
    public static DeskSession Session(this HttpContext http) => (DeskSession)http.Items[SessionKey]!;

    public static async Task OpenSessionAsync(this HttpContext http, House house, Account account, SignInWay way)
    {
        var session = await house.Sessions.OpenAsync(account, way, http.Request.Headers.UserAgent.ToString(), cancel: http.RequestAborted);
        await http.SignInAsync(PrincipalOf(session));
        // When they sign out, this browser goes on as they like it.
        Appearance.Of(account)?.KeepIn(http.Response);
    }

    public static ClaimsPrincipal PrincipalOf(DeskSession session) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, session.Id)], Scheme));

    private static async Task RecogniseAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var house = http.RequestServices.GetRequiredService<House>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (await house.Sessions.GoOnAsync(id, IsAttended(http), http.RequestAborted) is not { } known)
        {
            context.RejectPrincipal();
            return;
        }
        // Forms are bound to the person, not to the session: who signs in again in another tab sends what an open page holds.
        context.Principal!.Identities.First().AddClaim(new("sub", known.Account.Name));
        http.Items[SessionKey] = known.Session;
        http.Remember(known.Account);
    }

    private static bool IsAttended(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Unattended>() is null
        && !http.Request.Path.StartsWithSegments("/desk/live", StringComparison.Ordinal)
        && !IsStream(http);

    private static bool IsStream(HttpContext http) => http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);

    /// <summary>A page is exchanged for the sign-in; a field that saves itself is told, and keeps what was typed.</summary>
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        // A page that listens is not led to a form: it comes again by itself.
        if (IsStream(context.HttpContext))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (!context.HttpContext.IsHtmx())
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }
        DeskSecurity.WriteTo(context.Response.Headers);
        await new RazorComponentResult<RefusedNotice>(new Dictionary<string, object?>
        {
            ["Message"] = context.HttpContext.Phrasebook()["You are signed out. Sign in again in another tab: what you typed stays in its field and is saved then."],
        })
        { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context.HttpContext);
    }
}
