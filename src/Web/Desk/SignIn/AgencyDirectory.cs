using Dragoman.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Desk.SignIn;

/// <summary>The agency's own directory, or that there is none.</summary>
internal sealed class AgencyDirectory(DirectorySettings? settings, House house, StepCookie step)
{
    public const string Scheme = "directory";

    private const string LeavingStep = "leaving";

    public bool IsSet => settings is not null;

    public bool Only => settings is { Only: true };

    public string Name => settings?.Name ?? "";

    public DirectorySettings Settings => settings!;

    /// <summary>Sends the browser to the directory.</summary>
    public static IResult Challenge(string? target) => Results.Challenge(new() { RedirectUri = DeskAddress.Or(target ?? "", "/desk") }, [Scheme]);

    /// <summary>Remembers whose directory session may be ended too, after the desk's own was.</summary>
    public bool Leaves(HttpContext http, DeskSession session)
    {
        if (!IsSet || session.Way != SignInWay.Directory)
            return false;
        step.Keep(http, LeavingStep, session.Id);
        return true;
    }

    /// <summary>Ends the directory's own session.</summary>
    public async Task<IResult> LeaveAsync(HttpContext http)
    {
        var properties = new AuthenticationProperties { RedirectUri = "/desk/sign-in" };
        if (step.Read(http, LeavingStep) is { } id && await house.Sessions.DirectoryTokenAsync(id, http.RequestAborted) is { } token)
            properties.Items[DirectoryScheme.Hint] = token;
        StepCookie.Forget(http, LeavingStep);
        return Results.SignOut(properties, [Scheme]);
    }
}
