using Dragoman.Cli.Demo;
using Dragoman.Drafting;
using Dragoman.Identity;
using Dragoman.Notices;
using Dragoman.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dragoman.Web.Tests.Desk.Speech;

/// <summary>The demo newsroom with what it has not: talk, an embargo, a schedule, machines, letters that did not go out. Every screen has something to say there.</summary>
public sealed class BusyDesk : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("dragoman-busy-").FullName, "data");
    private WebApplication? server;

    internal House House { get; private set; } = null!;

    public Uri Address => new(server!.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        await DemoNewsroom.MakeAsync(folder, _ => { }, CancellationToken.None);
        House = await House.OpenAsync(folder, null, SystemClock.Instance);
        await House.DraftingPairs.TurnOnAsync("fa", "en", new() { Kind = MachineKind.Openai, Address = "http://127.0.0.1:9/", Model = "m" }, "Chief");
        await House.MailServers.SaveAsync(new() { Host = "127.0.0.1", Port = 9, Security = MailSecurity.None, From = "desk@news.example", Desk = "https://news.example/" }, "Chief");
        server = WebServer.Build(House, "http://127.0.0.1:0");
        await server.StartAsync();
        await WithCodeAsync(Coded);
    }

    /// <summary>Who is asked for a code beside the password.</summary>
    public const string Coded = "Layla Samarrai";

    private async Task WithCodeAsync(string name)
    {
        const string page = "/desk/account/second-factor";
        using var client = new DeskClient(Address);
        (await client.SignInAsync(name, PasswordOf(name))).Dispose();
        var key = (await client.PageAsync(page)).QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        (await client.PostAsync(page, page + "/", ("code", OneTimeCode.At(key, SystemClock.Instance.GetCurrentInstant())), ("current", PasswordOf(name)))).Dispose();
    }

    /// <summary>Somebody who may see and do everything, with a browser that speaks a language.</summary>
    public async Task<DeskClient> SignInAsync(string language)
    {
        var client = new DeskClient(Address);
        client.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        (await client.SignInAsync("Admin", PasswordOf("Admin"))).Dispose();
        return client;
    }

    public string PasswordOf(string name) => DemoNewsroom.SignIns(folder).Single(known => known.Name == name).Password;

    /// <summary>The demo's story whose headline in its original holds some words.</summary>
    internal async Task<Story> StoryAsync(string words) => (await House.Stories.ListAsync(100)).Single(story =>
        story.Articles.Any(article => article.Head.Content.Blocks is [var headline, ..] && headline.Text.Contains(words, StringComparison.Ordinal)));

    internal async Task<string> AccountAsync(string name) => (await House.Accounts.ListAsync()).Single(account => account.Name == name).Id;

    /// <summary>The patterns of the pages that people look at: what answers with a file, a stream or a redirect is none.</summary>
    public IReadOnlyList<string> Pages() =>
    [
        .. server!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("/desk", StringComparison.Ordinal) && !NoPages.Any(end => route.EndsWith(end, StringComparison.Ordinal)) && !route.StartsWith("/desk/api", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    // The preview shows the public page, in the edition's language; a draft's panel and the changed rows are parts of pages, asked for by scripts.
    private static readonly string[] NoPages =
        ["/live", "/live/{id}", "/export", "/xliff", "/notices/open", "/sign-in/directory", "/sign-in/directory/leave", "/preview/page"];

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }
        await House.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }
}
