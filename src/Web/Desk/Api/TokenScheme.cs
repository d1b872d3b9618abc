using System.Security.Claims;
using System.Text.Encodings.Web;
using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Web.Desk.Api;

/// <summary>Personal tokens, sent as <c>Authorization: Bearer dragoman_…</c>.</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, House house, SignInLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        Origin.Current = Origin.Current with { Way = Origin.Api };
        if (limits.Wait(Context.Address(), "") is not null)
            return AuthenticateResult.Fail("Too many tokens that were none.");
        if (await house.Tokens.UseAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } found)
        {
            limits.Failed(Context.Address(), "");
            await house.Audit.AppendAsync(new Deed("unknown", Acts.SignInFailed, "account:").With("with", "a token that opens nothing"), Context.RequestAborted);
            return AuthenticateResult.Fail("The token opens nothing.");
        }
        Context.Remember(found.Account);
        Context.Items[typeof(ApiToken)] = found.Token;
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, found.Token.Id)], Name)), Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        var wait = limits.Wait(Context.Address(), "");
        if (wait is { } time)
            Response.Headers.RetryAfter = ((long)Math.Ceiling(time.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Results.Problem("Send a personal token of the desk as \"Authorization: Bearer …\".", statusCode: wait is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests).ExecuteAsync(Context);
    }
}
