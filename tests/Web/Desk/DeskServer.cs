using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Dragoman.Web.Desk.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dragoman.Web.Tests.Desk;

/// <summary>The real server over a newsroom of Persian and English, with a chief and an editor of each edition.</summary>
public sealed class DeskServer : IAsyncLifetime, IClock
{
    public const string Password = "a password that is long";

    private readonly TestDatabase database = TestDatabase.Create(DatabaseKind.Sqlite);
    private Duration passed;
    private WebApplication? server;

    internal House House { get; private set; } = null!;

    public DirectorySettings? Directory { get; init; }

    public Uri Address => new(server!.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        House = await House.OpenAsync(database.DataFolder, database.ConnectionString, this);
        await House.Editions.CreateAsync(new() { Name = "Shafaqna", Editions = [.. new[] { "fa", "en" }.Select(tag => Edition.For(LanguageTag.Parse(tag)))] });
        await AddAsync("Chief", Account.EveryEdition, Role.Chief);
        await AddAsync("Nasrin", "fa", Role.Editor);
        await AddAsync("Thomas", "en", Role.Editor);
        await AddAsync("Tara", "en", Role.Translator);
        server = WebServer.Build(House, "http://127.0.0.1:0", Directory);
        await server.StartAsync();
    }

    /// <summary>A second program on the same data.</summary>
    internal Task<House> OpenAgainAsync() => House.OpenAsync(database.DataFolder, database.ConnectionString, this);

    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + passed;

    public void Pass(Duration time) => passed += time;

    public Task AddAsync(string name, string edition, Role role) =>
        House.Accounts.AddAsync(name, Password, new Dictionary<string, Role> { [edition] = role });

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    public DeskClient Visit() => new(Address);

    public async Task<DeskClient> SignInAsync(string name)
    {
        var client = Visit();
        await client.SignInAsync(name, Password);
        return client;
    }

    /// <summary>A Persian original of a headline and two paragraphs.</summary>
    public async Task<string> FileAsync()
    {
        var newsroom = await House.Editions.GetAsync();
        var text = Manuscript.From(TextReading.Read("# سرخط\n\nبند یکم.\n\nبند دوم.", TextFormat.Markdown), newsroom, newsroom["fa"]);
        return (await House.Stories.AddAsync(Story.File(newsroom["fa"], text, House.ActOf("Nasrin")))).Id;
    }

    /// <summary>The same, with an English translation that is still empty.</summary>
    public async Task<string> FileAndCarryAsync()
    {
        var id = await FileAsync();
        var english = (await House.Editions.GetAsync())["en"];
        await House.Stories.ChangeAsync(id, story => story.Carry(story["fa"], english, House.ActOf("Thomas")));
        return id;
    }

    internal async Task<IReadOnlyList<Block>> BlocksAsync(string story, string edition) =>
        (await House.Stories.GetAsync(story))[edition].Head.Content.Blocks;

    /// <summary>The routes that the desk's staff can post to, as the server has them.</summary>
    public IEnumerable<string> Posts() => server!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(endpoint => endpoint.RoutePattern.RawText!)
        .Where(route => !route.StartsWith("/desk/sign-", StringComparison.Ordinal) && !route.StartsWith("/desk/invitation/", StringComparison.Ordinal) && !route.EndsWith("/appearance", StringComparison.Ordinal));

    /// <summary>The routes that anybody can ask for.</summary>
    public IEnumerable<string> Gets() => server!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => endpoint.RoutePattern.RawText!);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        await House.DisposeAsync();
        database.Dispose();
    }
}
