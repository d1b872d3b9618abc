using System.Security.Claims;
using Dragoman.Web.Desk.Layout;
using Dragoman.Web.Desk.Live;
using Dragoman.Web.Desk.Speech;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.SignIn;

internal static class SignInEndpoints
{
    private const string StampClaim = "stamp";

    public static void AddDeskSessions(this IServiceCollection services) =>
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "dragoman-desk";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Path = "/desk";
            options.ExpireTimeSpan = TimeSpan.FromHours(14);
            options.SlidingExpiration = true;
            options.LoginPath = "/desk/sign-in";
            options.ReturnUrlParameter = "return";
            options.Events.OnValidatePrincipal = RecogniseAsync;
            options.Events.OnRedirectToLogin = AskToSignInAsync;
            options.Events.OnCheckSlidingExpiration = LeaveToDieWhenOnlyListeningAsync;
        });

    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in", async (string? @return, House house) => await PageAsync(house, @return, null));
        desk.MapPost("/sign-in", SignInAsync);
        desk.MapPost("/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.LocalRedirect("/desk/sign-in");
        });
    }

    private static async Task<IResult> SignInAsync(HttpContext http, House house)
    {
        var form = await http.Request.ReadFormAsync();
        var target = form.Field("return");
        if (await house.Accounts.SignInAsync(form.Field("name"), form.Field("password"), http.RequestAborted) is not { } account)
        {
            var page = await PageAsync(house, target, form.Field("name"));
            page.StatusCode = StatusCodes.Status401Unauthorized;
            return page;
        }
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id), new(StampClaim, account.Stamp)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(claims));
        return Results.LocalRedirect(DeskAddress.Or(target, "/desk"));
    }

    /// <summary>A session ends with the password that it was made with.</summary>
    private static async Task RecogniseAsync(CookieValidatePrincipalContext context)
    {
        var house = context.HttpContext.RequestServices.GetRequiredService<House>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (await house.Accounts.FindAsync(id) is { } account && account.Stamp == context.Principal?.FindFirstValue(StampClaim))
            context.HttpContext.Remember(account);
        else
            context.RejectPrincipal();
    }

    /// <summary>A page that lies open listens for hours; that is not somebody at work.</summary>
    private static Task LeaveToDieWhenOnlyListeningAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !Listening.Is(context.HttpContext.Request.Path);
        return Task.CompletedTask;
    }

    /// <summary>A page is exchanged for the sign-in; a field that saves itself is told, and keeps what was typed.</summary>
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
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

    private static async Task<RazorComponentResult<SignInPage>> PageAsync(House house, string? target, string? failed) =>
        DeskRequest.Page<SignInPage>(new SignInView((await house.Editions.GetAsync()).Name, target ?? "", failed));
}
