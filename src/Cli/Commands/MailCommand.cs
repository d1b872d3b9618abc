using System.CommandLine;
using Dragoman.Notices;
using Dragoman.Stories;
using Dragoman.Web.Desk.Notices;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

internal static class MailCommand
{
    private const int MostTroubled = 50;

    public static Command Build()
    {
        var host = new Option<string?>("--host") { Description = "The server that takes the newsroom's e-mails (SMTP).", HelpName = "HOST" };
        var port = new Option<int?>("--port") { Description = "Its port; 587, or 465 with --security tls." };
        var security = new Option<string?>("--security") { Description = "starttls (as usual), tls from the start, or none (to this machine only)." };
        var user = new Option<string?>("--user") { Description = "Who signs in there.", HelpName = "NAME" };
        var key = new Option<string?>("--key-name") { Description = $"The environment variable that holds the password where the server runs; it begins with {MailServer.KeyPrefix}.", HelpName = "VARIABLE" };
        var from = new Option<string?>("--from") { Description = "The address that e-mails come from.", HelpName = "ADDRESS" };
        var desk = new Option<string?>("--desk") { Description = "Where the desk is reached, for the links in e-mails, e.g. https://news.example.", HelpName = "URL" };
        var test = new Option<string?>("--test") { Description = "Send a letter to this address, to see that the server takes it.", HelpName = "ADDRESS" };
        var off = new Option<bool>("--off") { Description = "Send no e-mails any more." };
        var command = Options.Verb("mail", "Say which server sends the newsroom's e-mails, try it out, and see what was not sent.");
        foreach (var option in new Option[] { host, port, security, user, key, from, desk, test, off })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            if (parsed.GetValue(off))
                await house.MailServers.RemoveAsync(parsed.GetValue(Options.By)!, cancel);
            else if (parsed.GetValue(host) is { } named)
                await house.MailServers.SaveAsync(Named(named), parsed.GetValue(Options.By)!, cancel);
            var server = await house.MailServers.FindAsync(cancel);
            var tested = parsed.GetValue(test);
            if (tested is not null)
                await TestAsync(house, server, tested, cancel);
            var troubled = await house.Letters.TroubledAsync(MostTroubled, cancel);
            var names = (await house.Accounts.ListAsync(cancel)).ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    server = server is null ? null : new { server.Host, server.Port, security = Words.Of(server.Security), server.User, keyName = server.KeyName, server.From, server.Desk },
                    tested,
                    troubled = troubled.Select(letter => new { to = names.GetValueOrDefault(letter.Account), state = Words.Of(letter.State), letter.Attempts, letter.Problem, next = InstantPattern.General.Format(letter.NextAt) }),
                },
                [
                    server is null ? "No e-mails are sent." : $"E-mails go out by {server.Host}:{server.Port} ({Words.Of(server.Security)}), from {server.From}.",
                    .. tested is null ? [] : new[] { $"The server took a letter to {tested}." },
                    .. troubled.Select(letter => $"  to {names.GetValueOrDefault(letter.Account)}, {(letter.State == LetterState.GivenUp ? "given up" : "waiting")} after {letter.Attempts}: {letter.Problem}"),
                ]);

            MailServer Named(string name)
            {
                var kind = parsed.GetValue(security) is not { } given ? MailSecurity.Starttls
                    : Words.TryRead<MailSecurity>(given, out var known) ? known
                    : throw new UsageException($"\"{given}\" is none of: none, starttls, tls.");
                return new()
                {
                    Host = name,
                    Port = parsed.GetValue(port) ?? (kind == MailSecurity.Tls ? 465 : 587),
                    Security = kind,
                    User = parsed.GetValue(user),
                    KeyName = parsed.GetValue(key),
                    From = parsed.GetValue(from) ?? throw new UsageException("Give --from: the address that e-mails come from."),
                    Desk = parsed.GetValue(desk),
                };
            }
        });
        return command;
    }

    private static async Task TestAsync(House house, MailServer? server, string address, CancellationToken cancel)
    {
        if (server is null)
            throw new RefusedException("No mail server was named.", "Name one with --host and --from.");
        var to = new NoticeWishes { Address = address }.Checked().Address!;
        try
        {
            await Post.TestAsync(house, server, to, Environment.GetEnvironmentVariable, cancel);
        }
        catch (MailFailedException failed)
        {
            throw new RefusedException($"The letter to {to} was not taken: {failed.Message}.", "See the options of: dragoman mail --help");
        }
    }
}
