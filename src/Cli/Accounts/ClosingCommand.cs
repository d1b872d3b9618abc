using System.CommandLine;
using Dragoman.Identity;

namespace Dragoman.Cli.Accounts;

internal static class ClosingCommand
{
    public static Command Close() => Build("close", "Close an account: nobody signs in to it, its sessions end. It is never deleted.", (house, who, by, cancel) => house.Accounts.DeactivateAsync(who, actor: null, by, cancel));

    public static Command Open() => Build("open", "Open a closed account again.", (house, who, by, cancel) => house.Accounts.ReactivateAsync(who, actor: null, by, cancel));

    private static Command Build(string verb, string description, Func<House, string, string, CancellationToken, Task<Account>> act)
    {
        var name = new Argument<string>("NAME") { Description = "Whose." };
        var command = Options.Verb(verb, description);
        command.Add(name);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var changed = await act(house, parsed.GetValue(name)!, parsed.GetValue(Options.By)!, cancel);
            return Answer.Say(parsed.GetValue(Options.Json), AccountStatus.Of(changed), AccountStatus.Line(changed));
        });
        return command;
    }
}
