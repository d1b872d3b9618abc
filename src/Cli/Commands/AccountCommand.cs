using System.CommandLine;
using Dragoman.Cli.Accounts;
using Dragoman.Identity;

namespace Dragoman.Cli.Commands;

internal static class AccountCommand
{
    public static Command Build()
    {
        var name = new Argument<string?>("NAME") { Description = "Whose account; without it, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var role = new Option<string>("--role") { Description = "reporter, translator, editor, chief or admin.", DefaultValueFactory = _ => "translator" };
        var edition = new Option<string?>("--edition") { Description = "The edition that the role is for; every one, if not given.", HelpName = "TAG" };
        var reset = new Option<bool>("--reset-password") { Description = "Give an existing account a new password; its sessions end." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input instead of making one up." };
        var command = Options.Verb("account", "List the newsroom's accounts, add one, or give one a new password.");
        command.Add(name);
        foreach (var option in new Option[] { role, edition, reset, fromInput })
            command.Add(option);
        command.Add(InviteCommand.Build());
        command.Add(RolesCommand.Build());
        command.Add(ClosingCommand.Close());
        command.Add(ClosingCommand.Open());
        command.Add(SessionsCommand.Build());
        command.Add(TokensCommand.Build());
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var json = parsed.GetValue(Options.Json);
            var by = parsed.GetValue(Options.By)!;
            if (parsed.GetValue(name) is not { } who)
            {
                var accounts = await house.Accounts.ListAsync(cancel);
                return Answer.Say(json, new { accounts = accounts.Select(AccountStatus.Of) }, accounts.Select(AccountStatus.Line));
            }
            var password = parsed.GetValue(fromInput) ? (await Console.In.ReadLineAsync(cancel) ?? "").Trim() : AccountStore.NewPassword();
            if (parsed.GetValue(reset))
                await house.Accounts.ChangePasswordAsync(who, password, by, session: null, cancel);
            else
            {
                var place = parsed.GetValue(edition) is { } tag ? newsroom[tag].Tag : Account.EveryEdition;
                await house.Accounts.AddAsync(who, password, new Dictionary<string, Role> { [place] = GivenRoles.Role(parsed.GetValue(role)!) }, by, cancel);
            }
            return Answer.Say(json, new { account = who, password }, $"{who} signs in with the password {password}");
        });
        return command;
    }
}
