using System.CommandLine;

namespace Dragoman.Cli.Accounts;

internal static class RolesCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "Whose." };
        var role = new Argument<string[]>("ROLE@TAG") { Description = "ROLE for every edition, ROLE@TAG for one, none@TAG to take one away.", Arity = ArgumentArity.OneOrMore };
        var command = Options.Verb("roles", "Change what a person is in which edition.");
        command.Add(name);
        command.Add(role);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var account = await house.Accounts.GetAsync(parsed.GetValue(name)!, cancel);
            var roles = GivenRoles.Read(parsed.GetValue(role)!, await house.Editions.GetAsync(cancel), account.Roles);
            var changed = await house.Accounts.ChangeRolesAsync(account.Name, roles, actor: null, parsed.GetValue(Options.By)!, cancel);
            return Answer.Say(parsed.GetValue(Options.Json), AccountStatus.Of(changed), AccountStatus.Line(changed));
        });
        return command;
    }
}
