using System.CommandLine;
using Dragoman.Identity;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli.Accounts;

internal static class TokensCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME") { Description = "Whose." };
        var make = new Option<string?>("--make") { Description = "Make one for what is named so; it is printed once.", HelpName = "USE" };
        var scope = new Option<string>("--scope") { Description = "read, write or publish.", DefaultValueFactory = _ => "read" };
        var edition = new Option<string[]>("--edition") { Description = "Only for this edition. May be repeated; without it, all of the person.", HelpName = "TAG" };
        var days = new Option<int>("--days") { Description = "How long it opens.", DefaultValueFactory = _ => 90 };
        var revoke = new Option<string?>("--revoke") { Description = "Revoke the one with this identity.", HelpName = "ID" };
        var command = Options.Verb("tokens", "List a person's tokens for programs, make one, or revoke one.");
        command.Add(name);
        foreach (var option in new Option[] { make, scope, edition, days, revoke })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var (json, by) = (parsed.GetValue(Options.Json), parsed.GetValue(Options.By)!);
            var account = await house.Accounts.GetAsync(parsed.GetValue(name)!, cancel);
            if (parsed.GetValue(revoke) is { } id)
            {
                if (!await house.Tokens.RevokeAsync(account, id, by, cancel))
                    throw new RefusedException($"{account.Name} has no open token {id}.", $"List them with: dragoman account tokens \"{account.Name}\"");
                return Answer.Say(json, new { account = account.Name, revoked = id }, "Revoked.");
            }
            if (parsed.GetValue(make) is { } use)
            {
                if (!Words.TryRead<TokenScope>(parsed.GetValue(scope)!, out var may))
                    throw new UsageException($"\"{parsed.GetValue(scope)}\" is not a scope. It is one of: read, write, publish.");
                if (parsed.GetValue(days) is < 1 or > 3650)
                    throw new UsageException("A token opens for 1 to 3650 days.");
                var newsroom = await house.Editions.GetAsync(cancel);
                var made = await house.Tokens.AddAsync(account, use, may, [.. (parsed.GetValue(edition) ?? []).Select(tag => newsroom[tag].Tag)], Duration.FromDays(parsed.GetValue(days)), by, cancel);
                return Answer.Say(json, new { account = account.Name, id = made.Token.Id, token = made.Secret }, made.Secret);
            }
            var tokens = await house.Tokens.ListAsync(account.Id, cancel);
            return Answer.Say(json, new { account = account.Name, tokens = tokens.Select(token => Of(token, house.Clock.GetCurrentInstant())) }, tokens.Select(token => $"{token.Id} {token.Name}: {Words.Of(token.Scope)}{(token.OpenAt(house.Clock.GetCurrentInstant()) ? "" : " (closed)")}"));
        });
        return command;
    }

    private static object Of(ApiToken token, Instant now) => new
    {
        token.Id,
        token.Name,
        scope = Words.Of(token.Scope),
        token.Editions,
        open = token.OpenAt(now),
        made = Shown(token.MadeAt),
        used = Shown(token.UsedAt),
        expires = Shown(token.ExpiresAt),
        revoked = Shown(token.RevokedAt),
    };

    private static string? Shown(long? at) => at is { } known ? InstantPattern.General.Format(Instant.FromUnixTimeMilliseconds(known)) : null;
}
