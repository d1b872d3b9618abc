using System.CommandLine;
using Dragoman.Cli.Accounts;
using Dragoman.Identity.Audit;
using Dragoman.Web;
using Dragoman.Web.Desk.SignIn;
using Microsoft.Extensions.Hosting;

namespace Dragoman.Cli.Commands;

internal static class ServeCommand
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public static Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => DefaultUrls };
        var command = Options.Verb("serve", "Serve the public site and the desk.");
        command.Add(urls);
        command.Add(Options.Theme);
        DirectoryOptions.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            if (!await house.Derived.IsCurrentAsync(cancel))
                await RebuildCommand.PublishedAsync(house, cancel);
            if (await house.Board.MissingAsync(cancel) > 0)
                await RebuildCommand.BoardAsync(house, cancel);
            return await RunAsync(house, parsed.GetValue(urls)!, address =>
            [
                $"{newsroom.Name} is served.",
                .. newsroom.Editions.Select(edition => $"  {address}/{edition.Tag}"),
                $"  {address}/desk",
                "Stop with Ctrl+C.",
            ], cancel, DirectoryOptions.Read(parsed, newsroom), parsed.GetValue(Options.Theme));
        });
        return command;
    }

    /// <summary>Serves until it is told to stop; <paramref name="greeting"/> is printed when the first page can be had.</summary>
    internal static async Task<int> RunAsync(House house, string urls, Func<string, IEnumerable<string>> greeting, CancellationToken cancel, DirectorySettings? directory = null, string? theme = null)
    {
        Origin.Current = new("server");
        await using var server = WebServer.Build(house, urls, directory, theme);
        await server.StartAsync(cancel);
        foreach (var line in greeting(server.Urls.First()))
            await Console.Out.WriteLineAsync(line);
        await server.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
