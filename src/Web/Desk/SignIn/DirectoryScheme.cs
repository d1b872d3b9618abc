using System.Security.Claims;
using Dragoman.Identity;
using Dragoman.Identity.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>OpenID Connect with the agency's directory: the code flow with PKCE; the answer becomes a session of the desk.</summary>
internal static class DirectoryScheme
{
    internal const string Hint = "id_token";

    public static void MapDirectorySignIn(this IEndpointRouteBuilder desk)
    {
        // A link, not a form: the desk's policy lets forms lead nowhere else.
        desk.MapGet("/sign-in/directory", (string? @return, AgencyDirectory directory) => directory.IsSet ? AgencyDirectory.Challenge(@return) : Results.LocalRedirect("/desk/sign-in"));
        desk.MapGet("/sign-in/directory/leave", (HttpContext http, AgencyDirectory directory) => directory.IsSet ? directory.LeaveAsync(http) : Task.FromResult(Results.LocalRedirect("/desk/sign-in")));
    }

    public static void AddDirectory(this AuthenticationBuilder authentication, DirectorySettings settings) => authentication.AddOpenIdConnect(AgencyDirectory.Scheme, options =>
    {
        options.Authority = settings.Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.Secret);
        (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        options.CallbackPath = "/desk/sign-in/directory/answer";
        options.SignedOutCallbackPath = "/desk/sign-in/directory/left";
        options.RemoteSignOutPath = "/desk/sign-in/directory/ended";
        options.SignInScheme = SessionCookie.Scheme;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey(settings.GroupClaim, settings.GroupClaim);
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
            options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events.OnTokenValidated = context =>
        {
            context.Properties!.Items[Hint] = context.TokenEndpointResponse?.IdToken;
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = context => ComeInAsync(context, settings);
        options.Events.OnRemoteFailure = async context =>
        {
            context.HandleResponse();
            await RefuseAsync(context.HttpContext, "directory", "a directory that refused, or whose answer was not genuine");
        };
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            if (context.Properties.Items.Remove(Hint, out var token))
                context.ProtocolMessage.IdTokenHint = token;
            return Task.CompletedTask;
        };
    });

    private static async Task ComeInAsync(TicketReceivedContext context, DirectorySettings settings)
    {
        var http = context.HttpContext;
        var house = http.RequestServices.GetRequiredService<House>();
        var account = PersonOf(context.Principal!, settings) is { } person ? await house.Accounts.KnownFromDirectoryAsync(person, http.RequestAborted) : null;
        if (account is null or { Deactivated: not null })
        {
            context.HandleResponse();
            await RefuseAsync(http, account is null ? "unknown" : "closed", account is null ? "somebody of the directory without an account" : "a closed account");
            return;
        }
        var token = context.Properties!.Items.Remove(Hint, out var kept) ? kept : null;
        var session = await house.Sessions.OpenAsync(account, SignInWay.Directory, http.Request.Headers.UserAgent.ToString(), token, http.RequestAborted);
        context.Principal = SessionCookie.PrincipalOf(session);
        context.ReturnUri = DeskAddress.Or(context.ReturnUri ?? "", "/desk");
    }

    private static DirectoryPerson? PersonOf(ClaimsPrincipal principal, DirectorySettings settings)
    {
        if (principal.FindFirst("sub") is not { Value.Length: > 0 } subject)
            return null;
        var groups = principal.FindAll(settings.GroupClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        // A directory that says of an address that it is not the person's own is believed.
        var email = principal.FindFirst("email_verified")?.Value is "false" ? null : principal.FindFirst("email")?.Value;
        var name = principal.FindFirst("name")?.Value ?? principal.FindFirst("preferred_username")?.Value ?? email ?? subject.Value;
        return new($"{settings.Authority.AbsoluteUri} {subject.Value}", name, email, DirectoryRule.RolesOf(settings.Rules, groups));
    }

    private static async Task RefuseAsync(HttpContext http, string why, string with)
    {
        var house = http.RequestServices.GetRequiredService<House>();
        await house.Audit.AppendAsync(new Deed("unknown", Acts.SignInFailed, "account:").With("with", with), http.RequestAborted);
        http.Response.Redirect("/desk/sign-in?refused=" + why);
    }
}
