using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web.Tests.Site;

/// <summary>Somebody else's server that shows one page and one record as the newsroom's.</summary>
internal sealed class Impostor : IAsyncDisposable
{
    private readonly WebApplication server;

    private Impostor(WebApplication server) => this.server = server;

    public string Address => server.Urls.Single() + "/page";

    public static async Task<Impostor> StartAsync(string page, string record, string keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapGet("/page", () => Results.Text(page, "text/html; charset=utf-8"));
        server.MapGet("/provenance/{digest}.json", () => Results.Text(record, "application/json"));
        server.MapGet("/.well-known/jwks.json", () => Results.Text(keys, "application/json"));
        await server.StartAsync();
        return new(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
