using Dragoman.Cli.Demo;
using Dragoman.Stories;
using Dragoman.Web;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Dragoman.Journeys.Tests;

/// <summary>
/// The demo newsroom, made by what <c>dragoman demo</c> does and served by the real server on a copy of its own.
/// </summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly string folder = Path.Combine(System.IO.Directory.CreateTempSubdirectory("dragoman-demo-").FullName, "data");
    private DemoTemplate? template;
    private House? house;
    private WebApplication? server;
    private bool isGone;

    /// <summary>The agency's directory, where a journey has one.</summary>
    internal DirectorySettings? Directory { get; init; }

    /// <summary>A clock that stands still makes pictures that do not change from day to day.</summary>
    internal NodaTime.IClock? Clock { get; init; }

    internal House House => house!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Clock is null)
            (template = await DemoTemplate.GetAsync()).CopyTo(folder);
        else
            await DemoNewsroom.MakeAsync(folder, _ => { }, CancellationToken.None, Clock);
        house = await House.OpenAsync(folder, null, Clock ?? SystemClock.Instance);
        server = WebServer.Build(house, "http://127.0.0.1:0", Directory);
        await server.StartAsync();
        Address = new(server.Urls.Single());
    }

    /// <summary>The server is gone, as in a crash or a lost connection; its address is kept for <see cref="StartAgainAsync"/>.</summary>
    public async Task StopAsync()
    {
        isGone = true;
        await server!.DisposeAsync();
    }

    public async Task StartAgainAsync()
    {
        server = WebServer.Build(house!, Address.AbsoluteUri.TrimEnd('/'));
        await server.StartAsync();
        isGone = false;
    }

    public string PasswordOf(string name) => DemoNewsroom.SignIns(folder).Single(known => known.Name == name).Password;

    /// <summary>The cookie of a person who signed in before the copy was made; null where this newsroom is no copy.</summary>
    internal Cookie? SessionOf(string name) => template is null ? null : new() { Name = "dragoman-desk", Value = template.SessionOf(name), Domain = Address.Host, Path = "/desk", HttpOnly = true };

    /// <summary>The routes below an address that are asked by the method.</summary>
    internal IReadOnlyList<string> RoutesAsked(string below, string method = "GET") =>
    [
        .. server!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route == below || route.StartsWith(below + "/", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>The demo's story whose headline in its original holds some words.</summary>
    internal async Task<Story> StoryAsync(string words)
    {
        var stories = await house!.Stories.ListAsync(100);
        return stories.Single(story => story.Articles.Any(article =>
            article.Head.Content.Blocks is [var headline, ..] && headline.Text.Contains(words, StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null && !isGone)
            await server.StopAsync();
        if (server is not null)
            await server.DisposeAsync();
        if (house is not null)
            await house.DisposeAsync();
        await DeleteAsync(Path.GetDirectoryName(folder)!);
    }

    /// <summary>A picture that was being made for a reader who left may still be written.</summary>
    private static async Task DeleteAsync(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                System.IO.Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
