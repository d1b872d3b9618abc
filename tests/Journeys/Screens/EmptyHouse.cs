using Dragoman.Editions;
using Dragoman.Identity;
using Dragoman.Languages;
using Dragoman.Web;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Dragoman.Journeys.Tests.Screens;

/// <summary>A newsroom on its first morning: two editions, one person, no story.</summary>
internal sealed class EmptyHouse : IAsyncDisposable
{
    public const string Name = "Mina Rahimi", Password = "a first sentence";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-empty-");
    private House house = null!;
    private WebApplication server = null!;

    public Uri Address => new(server.Urls.Single());

    public static async Task<EmptyHouse> StartAsync()
    {
        var started = new EmptyHouse();
        var house = started.house = await House.OpenAsync(started.folder.FullName, null, SystemClock.Instance);
        await house.Editions.CreateAsync(new Editions.Newsroom { Name = "Lantern", Editions = [Edition.For(LanguageTag.Parse("fa")), Edition.For(LanguageTag.Parse("en"))] });
        await house.Accounts.AddAsync(Name, Password, new Dictionary<string, Role> { [Account.EveryEdition] = Role.Admin });
        started.server = WebServer.Build(house, "http://127.0.0.1:0");
        await started.server.StartAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        await house.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
