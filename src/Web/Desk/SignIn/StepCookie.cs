using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>What a sign-in has to remember from one step to the next, sealed in the browser for a few minutes and taken back once.</summary>
internal sealed class StepCookie(IDataProtectionProvider protection, IClock clock)
{
    private static readonly Duration Lasts = Duration.FromMinutes(10);

    /// <param name="step">Which step it belongs to: one is not taken for another.</param>
    public void Keep(HttpContext http, string step, string value) =>
        http.Response.Cookies.Append(NameOf(step), Seal(step).Protect($"{(clock.GetCurrentInstant() + Lasts).ToUnixTimeMilliseconds()}|{value}"), Options(http));

    /// <summary>What was kept, or null where nothing was, somebody changed it, or it is too old.</summary>
    public string? Read(HttpContext http, string step)
    {
        if (http.Request.Cookies[NameOf(step)] is not { Length: > 0 } kept)
            return null;
        try
        {
            var parts = Seal(step).Unprotect(kept).Split('|', 2);
            return clock.GetCurrentInstant().ToUnixTimeMilliseconds() < long.Parse(parts[0], CultureInfo.InvariantCulture) ? parts[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext http, string step) => http.Response.Cookies.Delete(NameOf(step), Options(http));

    private IDataProtector Seal(string step) => protection.CreateProtector("Dragoman.Desk.Step", step);

    private static string NameOf(string step) => "dragoman-" + step;

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/desk", IsEssential = true };
}
