using System.CommandLine;
using Dragoman.Web.Desk.SignIn;

namespace Dragoman.Cli.Accounts;

/// <summary>The agency's directory, as <c>dragoman serve</c> is told of it. The secret comes from the environment alone: command lines are seen by others.</summary>
internal static class DirectoryOptions
{
    private const string SecretVariable = "DRAGOMAN_DIRECTORY_SECRET";

    private static readonly Option<string?> Authority = new("--directory") { Description = $"Sign-in through the agency's directory by OpenID Connect: its address. The client's secret is read from {SecretVariable}. Also: DRAGOMAN_DIRECTORY.", HelpName = "URL", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_DIRECTORY") };
    private static readonly Option<string> Client = new("--directory-client") { Description = "What the directory knows the newsroom as.", HelpName = "ID", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_DIRECTORY_CLIENT") ?? "dragoman" };
    private static readonly Option<string?> Name = new("--directory-name") { Description = "What the button at the sign-in calls it.", HelpName = "NAME" };
    private static readonly Option<string[]> Roles = new("--directory-role") { Description = "Who is in this group and was not invited gets this role when coming in first. May be repeated.", HelpName = "GROUP=ROLE@TAG" };
    private static readonly Option<string> Groups = new("--directory-groups") { Description = "The claim that lists a person's groups.", HelpName = "CLAIM", DefaultValueFactory = _ => "groups" };
    private static readonly Option<string[]> Scopes = new("--directory-scope") { Description = "A further scope to ask for. May be repeated.", HelpName = "SCOPE" };
    private static readonly Option<bool> Only = new("--directory-only") { Description = "Leave passwords and passkeys to admins." };

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Authority, Client, Name, Roles, Groups, Scopes, Only })
            command.Add(option);
    }

    public static DirectorySettings? Read(ParseResult parsed, Editions.Newsroom newsroom)
    {
        if (parsed.GetValue(Authority) is not { Length: > 0 } given)
            return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var authority))
            throw new UsageException($"\"{given}\" is not an address. Write for example https://id.agency.example.");
        var settings = new DirectorySettings(authority, parsed.GetValue(Client)!, Environment.GetEnvironmentVariable(SecretVariable) ?? "")
        {
            Rules = [.. (parsed.GetValue(Roles) ?? []).Select(rule => Rule(rule, newsroom))],
            GroupClaim = parsed.GetValue(Groups)!,
            Only = parsed.GetValue(Only),
        };
        return (settings with
        {
            Name = parsed.GetValue(Name) ?? settings.Name,
            Scopes = [.. settings.Scopes.Concat(parsed.GetValue(Scopes) ?? []).Distinct(StringComparer.Ordinal)],
        }).Checked();
    }

    private static DirectoryRule Rule(string given, Editions.Newsroom newsroom)
    {
        var rule = DirectoryRule.Read(given) ?? throw new UsageException($"\"{given}\" is not GROUP=ROLE or GROUP=ROLE@TAG. Write for example desk-en=editor@en.");
        return rule.Place == Identity.Account.EveryEdition ? rule : rule with { Place = newsroom[rule.Place].Tag };
    }
}
