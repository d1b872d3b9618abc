using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.Live;

/// <summary>
/// Whether a request that goes on for hours still comes from somebody who is signed in: it is asked anew what was asked when it came,
/// of a request that looks like it and has no answer, so that asking prolongs nothing.
/// </summary>
internal sealed class SessionWatch(HttpContext http, IServiceScopeFactory scopes)
{
    public async Task<bool> IsSignedInAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await AskAsync(scope.ServiceProvider);
        }
        catch (ObjectDisposedException)
        {
            // The server was taken away from under the stream.
            return false;
        }
    }

    private async Task<bool> AskAsync(IServiceProvider services)
    {
        var again = new DefaultHttpContext { RequestServices = services };
        again.Request.Method = http.Request.Method;
        again.Request.Scheme = http.Request.Scheme;
        again.Request.Host = http.Request.Host;
        again.Request.Path = http.Request.Path;
        again.Request.Headers.Cookie = http.Request.Headers.Cookie;
        again.Request.Headers.Authorization = http.Request.Headers.Authorization;
        return (await again.AuthenticateAsync()).Succeeded;
    }
}
