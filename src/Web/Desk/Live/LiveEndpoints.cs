using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Web.Desk.Live;

/// <summary>Server-sent events of what happens to stories: to all of them for the board, to one for those who work in it.</summary>
internal static class LiveEndpoints
{
    /// <summary>A browser that loses the stream says by this what it has heard.</summary>
    private const string LastEvent = "Last-Event-ID";

    public static void AddLive(this IServiceCollection services) => services.AddSingleton<LiveFeed>();

    public static void MapLive(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/live", (long? after, HttpContext http, House house, LiveFeed feed, IServiceScopeFactory scopes) =>
            Stream(null, after, http, house, feed, scopes));
        desk.MapGet("/live/{id}", (string id, long? after, HttpContext http, House house, LiveFeed feed, IServiceScopeFactory scopes) =>
            Stream(id, after, http, house, feed, scopes));
    }

    /// <param name="after">The newest change that the page shows.</param>
    private static ServerSentEventsResult<string> Stream(string? story, long? after, HttpContext http, House house, LiveFeed feed, IServiceScopeFactory scopes)
    {
        var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, feed.Ends);
        http.Response.RegisterForDispose(ends);
        // A proxy that gathers answers would hold back what happens until more happens.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(new LiveStream(feed, house, new(http, scopes)).SendAsync(story, Heard(http) ?? after, ends.Token));
    }

    private static long? Heard(HttpContext http) =>
        long.TryParse(http.Request.Headers[LastEvent].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
