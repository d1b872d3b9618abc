using System.CommandLine;
using Dragoman.Stories;
using NodaTime.Text;

namespace Dragoman.Cli.Accounts;

internal static class SessionsCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "Whose." };
        var end = new Option<bool>("--end") { Description = "End them all: the person signs in again." };
        var command = Options.Verb("sessions", "List where a person is signed in, or end it.");
        command.Add(name);
        command.Add(end);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var account = await house.Accounts.GetAsync(parsed.GetValue(name)!, cancel);
            var sessions = await house.Sessions.ListAsync(account.Id, cancel);
            var ended = parsed.GetValue(end) ? await house.Sessions.RevokeOthersAsync(account, except: null, parsed.GetValue(Options.By)!, cancel) : 0;
            var shown = sessions.Select(session => (Since: InstantPattern.General.Format(session.MadeAt), Seen: InstantPattern.General.Format(session.SeenAt), session.Address, Way: Words.Of(session.Way), session.Agent)).ToList();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { account = account.Name, ended, sessions = shown.Select(session => new { since = session.Since, seen = session.Seen, address = session.Address, way = session.Way, browser = session.Agent }) },
                [.. shown.Select(session => $"since {session.Since}, seen {session.Seen}, from {session.Address} by {session.Way}: {session.Agent}"), .. parsed.GetValue(end) ? [$"{ended} ended."] : Array.Empty<string>()]);
        });
        return command;
    }
}
