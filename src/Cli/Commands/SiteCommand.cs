using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>Where the public site stands, and who is told of its news.</summary>
internal static class SiteCommand
{
    public static Command Build()
    {
        var address = new Option<string?>("--address") { Description = "The public address of the site, e.g. https://news.example.", HelpName = "URL" };
        var hub = new Option<string?>("--hub") { Description = "The hub that feeds are announced to (WebSub), so that readers hear of news at once; none, to announce nothing.", HelpName = "URL" };
        var command = Options.Verb("site", "Show or change where the public site stands and which hub its feeds are announced to.");
        command.Add(address);
        command.Add(hub);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            if (parsed.GetValue(address) is not null || parsed.GetValue(hub) is not null)
            {
                newsroom = await house.Editions.ChangeAsync(known => known with
                {
                    Site = InitCommand.SiteOf(parsed.GetValue(address)) ?? known.Site,
                    Hub = parsed.GetValue(hub) is { } given ? HubOf(given) : known.Hub,
                }, parsed.GetValue(Options.By)!, cancel);
            }
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { site = newsroom.Site, hub = newsroom.Hub },
                $"Site: {newsroom.Site ?? "only where it is served"}",
                $"Hub: {newsroom.Hub ?? "none"}{(newsroom is { Hub: not null, Site: null } ? ", and it is told nothing until the site has an address" : "")}");
        });
        return command;
    }

    private static string? HubOf(string given) => given is "none" or "" ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.ToString()
        : throw new UsageException($"\"{given}\" is not the address of a hub. Write for example https://hub.example/.");
}
