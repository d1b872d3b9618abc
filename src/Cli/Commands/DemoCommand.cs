using System.CommandLine;
using Dragoman.Cli.Demo;
using NodaTime;

namespace Dragoman.Cli.Commands;

internal static class DemoCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "Where the demo newsroom stands.", HelpName = "DIR", DefaultValueFactory = _ => "./data/demo" };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => ServeCommand.DefaultUrls };
        var fresh = new Option<bool>("--fresh") { Description = "Make it anew; what was changed in the old one is gone." };
        var makeOnly = new Option<bool>("--make-only") { Description = "Make it and stop." };
        var command = new Command("demo", "Make a demo newsroom (once) and serve it.") { data, urls, fresh, makeOnly };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(data)!);
            if (parsed.GetValue(fresh) || !DemoNewsroom.Exists(folder))
            {
                if (Directory.Exists(folder) && !DemoNewsroom.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                    throw new RefusedException($"{folder} holds something else than a demo newsroom.", "Name another folder with --data.");
                await DemoNewsroom.MakeAsync(folder, Progress, cancel);
                Console.Error.WriteLine();
            }
            if (parsed.GetValue(makeOnly))
                return CommandLine.Done;
            await using var house = await House.OpenAsync(folder, null, SystemClock.Instance, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            return await ServeCommand.RunAsync(house, parsed.GetValue(urls)!, address =>
            [
                $"The demo newsroom {newsroom.Name} ({folder})",
                "",
                "The site:",
                .. newsroom.Editions.Select(edition => $"  {address}/{edition.Tag}"),
                "",
                $"The desk: {address}/desk",
                .. DemoNewsroom.SignIns(folder).Select(signIn => $"  {signIn.Name,-16} {signIn.Password}   {signIn.Role}"),
                "",
                "Stop with Ctrl+C. Make it anew with: dragoman demo --fresh",
            ], cancel);
        });
        return command;
    }

    private static void Progress(string step)
    {
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine($"Making the demo newsroom, {step}");
        else
            Console.Error.Write($"\r\x1b[KMaking the demo newsroom, {step}");
    }
}
