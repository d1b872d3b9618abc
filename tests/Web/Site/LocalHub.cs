using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Tests.Site;

/// <summary>A hub (WebSub) that does what hubs do when they are told of a feed: it fetches it, to pass it on.</summary>
internal sealed class LocalHub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Body, string? Link)> fetched = new(StringComparer.Ordinal);
    private readonly HttpClient client = new();
    private readonly WebApplication server;

    private LocalHub(WebApplication server) => this.server = server;

    public string Address => server.Urls.Single() + "/hub";

    /// <summary>So many times it says that it is not well.</summary>
    public int Refusals { get; set; }

    public IReadOnlyCollection<string> Topics => [.. fetched.Keys];

    public (string Body, string? Link) this[string topic] => fetched[topic];

    public void Forget() => fetched.Clear();

    public static async Task<LocalHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var hub = new LocalHub(builder.Build());
        hub.server.MapPost("/hub", (Delegate)hub.ToldAsync);
        await hub.server.StartAsync();
        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    private async Task<IResult> ToldAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (form["hub.mode"] != "publish" || Refusals-- > 0)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        foreach (var topic in form["hub.url"].OfType<string>())
        {
            using var answer = await client.GetAsync(new Uri(topic));
            answer.EnsureSuccessStatusCode();
            fetched[topic] = (await answer.Content.ReadAsStringAsync(), answer.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }
        return Results.NoContent();
    }
}
