using System.CommandLine;
using Dragoman.Identity;
using Dragoman.Stories;

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
        command.Add(role);
        command.Add(edition);
        command.Add(reset);
        command.Add(fromInput);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var json = parsed.GetValue(Options.Json);
            if (parsed.GetValue(name) is not { } who)
            {
                var accounts = await house.Accounts.ListAsync(cancel);
                return Answer.Say(json, new { accounts = accounts.Select(Shown) }, accounts.Select(account => $"{account.Name}: {Roles(account)}"));
            }
            var password = parsed.GetValue(fromInput) ? (await Console.In.ReadLineAsync(cancel) ?? "").Trim() : AccountStore.NewPassword();
            if (parsed.GetValue(reset))
                await house.Accounts.ChangePasswordAsync(who, password, cancel);
            else
            {
                var place = parsed.GetValue(edition) is { } tag ? newsroom[tag].Tag : Account.EveryEdition;
                if (!Words.TryRead<Role>(parsed.GetValue(role)!, out var given))
                    throw new UsageException($"\"{parsed.GetValue(role)}\" is not a role. It is one of: reporter, translator, editor, chief, admin.");
                await house.Accounts.AddAsync(who, password, new Dictionary<string, Role> { [place] = given }, cancel);
            }
            return Answer.Say(json, new { account = who, password }, $"{who} signs in with the password {password}");
        });
        return command;
    }

    private static object Shown(Account account) => new { account.Name, roles = account.Roles.ToDictionary(pair => pair.Key, pair => Words.Of(pair.Value)) };

    private static string Roles(Account account) =>
        string.Join(", ", account.Roles.Select(pair => $"{Words.Of(pair.Value)} of {(pair.Key == Account.EveryEdition ? "every edition" : pair.Key)}"));
}
