using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Dragoman.Web.Tests.Desk;

/// <summary>An agency's directory: a real OpenID Connect server on the loopback that lets in whoever stands at its door.</summary>
internal sealed class LocalDirectory : IAsyncDisposable
{
    public const string ClientId = "newsroom", Secret = "a secret of both";

    private readonly WebApplication server;

    private LocalDirectory(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.Single());

    /// <summary>Who is signed in there: subject, name, e-mail, groups.</summary>
    public (string Subject, string Name, string Email, string[] Groups) Person { get; set; } = ("1", "Tara", "tara@agency.example", []);

    public int EndedSessions { get; private set; }

    public static async Task<LocalDirectory> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        LocalDirectory? directory = null;
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token").SetUserInfoEndpointUris("/userinfo").SetEndSessionEndpointUris("/end");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
            options.EnableDegradedMode().AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.RedirectUri?.EndsWith("/desk/sign-in/directory/answer", StringComparison.Ordinal) != true)
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if ((context.ClientId, context.ClientSecret) != (ClientId, Secret))
                    context.Reject(Errors.InvalidClient);
                return default;
            }));
            options.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
            options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                context.SignIn(directory!.Principal(context.Request.GetScopes()));
                return default;
            }));
            options.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.Request.IdTokenHint is not null)
                    directory!.EndedSessions++;
                context.SignOut();
                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        return directory = new(app);
    }

    private ClaimsPrincipal Principal(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("door", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Person.Subject).SetClaim(Claims.Name, Person.Name).SetClaim(Claims.Email, Person.Email).SetClaim(Claims.EmailVerified, true);
        identity.SetClaims("groups", [.. Person.Groups]);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return new(identity);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
