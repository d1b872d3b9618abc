using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Identity;

namespace Dragoman.Cli.Commands;

internal static class InitCommand
{
    public static Command Build()
    {
        var name = new Option<string>("--name") { Description = "The newsroom's name, as its credit lines say it.", Required = true };
        var names = new Option<string[]>("--name-in") { Description = "The name as a language writes it, e.g. fa=شفقنا. May be repeated.", HelpName = "TAG=NAME" };
        var editions = new Option<string[]>("--edition") { Description = "A language edition, e.g. fa. May be repeated; the first greets readers who name no language.", HelpName = "TAG", Required = true };
        var site = new Option<string?>("--site") { Description = "The public address of the site, e.g. https://news.example.", HelpName = "URL" };
        var command = Options.Verb("init", "Make a newsroom.");
        command.Add(name);
        command.Add(names);
        command.Add(editions);
        command.Add(site);
        command.SetAction(async (parsed, cancel) =>
        {
            var newsroom = new Newsroom
            {
                Name = NameOf(parsed.GetValue(name)!),
                Names = NamesOf(parsed.GetValue(names) ?? []),
                Site = SiteOf(parsed.GetValue(site)),
                Editions = [.. parsed.GetValue(editions)!.Select(Options.Tag).DistinctBy(tag => tag.Value).Select(Edition.For)],
            };
            await using var house = await Options.MakeAsync(parsed, cancel);
            await house.Editions.CreateAsync(newsroom, cancel);
            var password = AccountStore.NewPassword();
            var chief = await house.Accounts.AddAsync("chief", password, new Dictionary<string, Role> { [Account.EveryEdition] = Role.Admin }, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { newsroom = newsroom.Name, editions = newsroom.Editions.Select(edition => edition.Tag), account = new { name = chief.Name, password } },
                $"{newsroom.Name}: {string.Join(", ", newsroom.Editions.Select(edition => $"{edition.Tag} ({edition.Zone}, {edition.Calendar}, {edition.Digits} digits)"))}",
                $"Sign in at the desk as \"{chief.Name}\" with the password {password} (change it with: dragoman account chief --reset-password)",
                "Next: dragoman file REPORT --edition " + newsroom.Editions[0].Tag);
        });
        return command;
    }

    internal static string? SiteOf(string? given)
    {
        if (given is null)
            return null;
        return Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new UsageException($"\"{given}\" is not an address of a site. Write for example https://news.example.");
    }

    internal static Dictionary<string, string> NamesOf(IEnumerable<string> given) => given
        .Select(pair => pair.Split('=', 2))
        .Select(pair => pair.Length == 2 && pair[1].Trim().Length > 0
            ? (Options.Tag(pair[0]).Value, Name: NameOf(pair[1]))
            : throw new UsageException($"\"{pair[0]}\" is not TAG=NAME. Write for example --name-in fa=شفقنا."))
        .ToDictionary(pair => pair.Value, pair => pair.Name, StringComparer.Ordinal);

    private static string NameOf(string given) => Languages.Whitespace.Fold(given) is { Length: > 0 and <= 100 } name && Languages.BidiControls.IndexOfForbidden(name) < 0
        ? name
        : throw new UsageException("A newsroom's name has 1 to 100 characters, and no bidirectional controls.");
}
