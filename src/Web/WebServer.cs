using Dragoman.Identity.Audit;
using Dragoman.Web.Assets;
using Dragoman.Web.Desk;
using Dragoman.Web.Desk.SignIn;
using Dragoman.Web.Preview;
using Dragoman.Web.Site;
using Dragoman.Web.Site.Hubs;
using Dragoman.Web.Site.Themes;
using Dragoman.Web.Site.Written;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dragoman.Web;

/// <summary>The one server: the public site, the desk, and the files that both need.</summary>
public static class WebServer
{
    // A text is refused over 2 MB with a sentence of its own; the server only stops what could be no text at all.
    private const long LargestRequest = 8 * 1024 * 1024;

    public static WebApplication Build(House house, string urls, DirectorySettings? directory = null, string? theme = null)
    {
        // The settings of a folder that somebody happens to start it in are not ours, and watching all files below costs.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseUrls(urls.Split(';')).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        // What a socket brings arrives on a thread of the pool: there is nothing to gain in passing it on to another.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            // The keys lie in the data folder, beside the signing key and as closed as it: that they are not encrypted is known.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // It says when a request begins and ends, and makes an activity and a scope for each to say it with. What fails, Kestrel says.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.AddSingleton(house);
        builder.Services.AddDataProtection()
            .SetApplicationName("Dragoman")
            .PersistKeysToFileSystem(KeyFolder(house));
        builder.Services.AddSite(theme);
        builder.Services.AddHostedService<HubCrier>();
        builder.Services.AddDesk(directory);
        builder.Services.AddSiteTroubles();

        var app = builder.Build();
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseSitePages();
        // Said here, or the address would be looked up before the kept pages are.
        app.UseRouting();
        app.Use((http, next) =>
        {
            Origin.Current = new(Origin.Desk, http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : http.Connection.RemoteIpAddress?.ToString());
            return next(http);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAssets();
        app.MapDesk();
        app.MapPreview();
        app.MapSite();
        return app;
    }

    /// <summary>Begins with what takes some time and needs no newsroom, while that is being opened.</summary>
    public static void ReadAhead() => _ = Task.Run(() => ParsedTemplates.Of(ThemeFiles.Default));

    /// <summary>Writes the public site as files, without serving anything.</summary>
    /// <param name="theme">The folder of the newsroom's own theme; else <c>theme</c> beside the data.</param>
    /// <param name="isWhole">Every file is made, also those of which nothing is known to have changed.</param>
    /// <exception cref="ThemeException">The theme cannot be shown: nothing is written.</exception>
    public static async Task<WrittenCount> WriteSiteAsync(House house, string folder, string origin, string? theme, bool isWhole, Action<int>? tell, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(house).AddSite(theme).BuildServiceProvider();
        services.GetRequiredService<LiveTheme>().RefuseTrouble();
        return await services.GetRequiredService<WrittenSite>().WriteAsync(folder, origin, isWhole, tell, cancel);
    }

    /// <summary>What cookies and forms are sealed with; only its owner may look in.</summary>
    private static DirectoryInfo KeyFolder(House house)
    {
        var folder = Path.Combine(Path.GetFullPath(house.DataFolder), "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
