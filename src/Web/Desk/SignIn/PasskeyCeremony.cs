using Dragoman.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>A passkey is made, or shown: the server asks, the browser answers, and what was asked is remembered in between.</summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<Account> handler, StepCookie step)
{
    private const string Making = "passkey-new";
    private const string Showing = "passkey";

    /// <summary>What the browser needs to make a passkey for an account, as JSON.</summary>
    public async Task<IResult> AskForNewAsync(HttpContext http, Account account)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id, Name = account.Name, DisplayName = account.Name }, http);
        step.Keep(http, Making, asked.AttestationState ?? "");
        return Results.Text(asked.CreationOptionsJson, "application/json");
    }

    /// <summary>The passkey that the browser made for this account.</summary>
    /// <exception cref="RefusedException">It is none, or not for this account.</exception>
    public async Task<Passkey> TakeNewAsync(HttpContext http, Account account, string credential, string name)
    {
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = step.Read(http, Making) });
        StepCookie.Forget(http, Making);
        return result.Succeeded && result.UserEntity.Id == account.Id
            ? PasskeyRegistry.PasskeyOf(result.Passkey, name)
            : throw new RefusedException("The passkey was not accepted.", "Load the page again and repeat it.");
    }

    /// <summary>What the browser needs to show a passkey. Whose it is, nobody says before: so it tells nothing about accounts.</summary>
    public async Task<IResult> AskAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        step.Keep(http, Showing, asked.AssertionState ?? "");
        return Results.Text(asked.RequestOptionsJson, "application/json");
    }

    /// <summary>Whose genuine passkey was shown; null where it is not.</summary>
    public async Task<(Account Account, Passkey Passkey)?> TakeAsync(HttpContext http, string credential)
    {
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = step.Read(http, Showing) });
        StepCookie.Forget(http, Showing);
        return result.Succeeded ? (result.User, PasskeyRegistry.PasskeyOf(result.Passkey, result.Passkey.Name ?? "") with { AddedAt = result.Passkey.CreatedAt.ToUnixTimeMilliseconds() }) : null;
    }
}
