using System.CommandLine;
using Dragoman.Identity;

namespace Dragoman.Cli.Accounts;

internal static class InviteCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "Whom: what the person signs in with. If there is such an account, it gets a new link." };
        var email = new Option<string?>("--email") { Description = "The person's address: letters go there, and the agency's directory may know them by it.", HelpName = "ADDRESS" };
        var role = new Option<string[]>("--role") { Description = "ROLE for every edition, or ROLE@TAG for one. May be repeated.", HelpName = "ROLE@TAG" };
        var letter = new Option<bool>("--letter") { Description = "Send the link by e-mail (see: dragoman mail) instead of printing it; the server sends it within seconds." };
        var site = new Option<string?>("--desk") { Description = "Where the desk is reached, for the link, e.g. https://desk.agency.example.", HelpName = "URL" };
        var command = Options.Verb("invite", "Invite a person, or make a link for a new password: it opens once, for seven days.");
        command.Add(name);
        command.Add(email);
        command.Add(role);
        command.Add(site);
        command.Add(letter);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var (who, by) = (parsed.GetValue(name)!, parsed.GetValue(Options.By)!);
            var known = (await house.Accounts.ListAsync(cancel)).Any(account => account.Name == who.Trim());
            if (known && parsed.GetValue(email) is { } address)
                await house.Accounts.ChangeEmailAsync(who, address, actor: null, by, cancel);
            if (parsed.GetValue(letter))
            {
                var to = known
                    ? await house.Accounts.OfferResetByLetterAsync(who, actor: null, by, cancel)
                    : await house.Accounts.InviteByLetterAsync(who, parsed.GetValue(email), GivenRoles.Read(parsed.GetValue(role) ?? [], newsroom, new Dictionary<string, Role>()), actor: null, by, cancel);
                return Answer.Say(parsed.GetValue(Options.Json), new { account = who, letterTo = to.Email, invited = !known }, $"A letter with the link goes to {to.Email}.");
            }
            var secret = known
                ? await house.Accounts.OfferResetAsync(who, actor: null, by, cancel)
                : (await house.Accounts.InviteAsync(who, parsed.GetValue(email), GivenRoles.Read(parsed.GetValue(role) ?? [], newsroom, new Dictionary<string, Role>()), actor: null, by, cancel)).Secret;
            var link = $"{(parsed.GetValue(site) ?? newsroom.Site ?? Commands.ServeCommand.DefaultUrls).TrimEnd('/')}/desk/invitation/{secret}";
            var until = NodaTime.Text.InstantPattern.General.Format(house.Clock.GetCurrentInstant() + AccountStore.InvitationLasts);
            return Answer.Say(parsed.GetValue(Options.Json), new { account = who, link, until, invited = !known }, link, $"It opens once, until {until}.");
        });
        return command;
    }
}
