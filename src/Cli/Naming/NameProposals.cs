using System.CommandLine;
using Dragoman.Stories;
using Dragoman.Usage;

namespace Dragoman.Cli.Naming;

internal static class NameProposals
{
    public static Command List()
    {
        var most = new Option<int>("--most") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var command = Options.Verb("proposals", "Names that confirmed translations carry over, and that are not in the list yet.");
        command.Add(most);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var proposals = await house.Proposals.ListAsync(Math.Max(0, parsed.GetValue(most)), cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { proposals = proposals.Select(Status) },
                proposals.Count == 0 ? ["Nothing is proposed."] : proposals.SelectMany(Lines));
        });
        return command;
    }

    public static Command Accept()
    {
        var key = Key();
        var kind = new Option<string?>("--kind") { Description = "person, organisation, place, event or term, where the guess is wrong." };
        var into = new Option<string?>("--into") { Description = "The name that it is a form of.", HelpName = "ID" };
        var command = Options.Verb("accept", "Take a proposed name into the list, or its form into the name that it belongs to.");
        command.Add(key);
        command.Add(kind);
        command.Add(into);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var chosen = parsed.GetValue(kind) is { } given ? NameOptions.KindOf(given) : (Dragoman.Names.NameKind?)null;
            var entry = await house.Proposals.AcceptAsync(parsed.GetValue(key)!, chosen, parsed.GetValue(into), house.ActOf(parsed.GetValue(Options.By)!), cancel);
            var status = NameStatus.Of(entry);
            return Answer.Say(parsed.GetValue(Options.Json), new { name = status }, status.Lines());
        });
        return command;
    }

    public static Command Dismiss()
    {
        var key = Key();
        var command = Options.Verb("dismiss", "Do not propose a name again.");
        command.Add(key);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            await house.Proposals.DismissAsync(parsed.GetValue(key)!, house.ActOf(parsed.GetValue(Options.By)!), cancel);
            return Answer.Say(parsed.GetValue(Options.Json), new { dismissed = parsed.GetValue(key) }, "It is not proposed again.");
        });
        return command;
    }

    private static Argument<string> Key() => new("KEY") { Description = "The proposal, by its key in dragoman names proposals." };

    private static object Status(Proposal proposal) => new
    {
        key = proposal.Key,
        kind = Words.Of(proposal.Kind),
        forms = new Dictionary<string, string> { [proposal.SourceLanguage.Value] = proposal.Source, [proposal.TargetLanguage.Value] = proposal.Target },
        proposal.Times,
        proposal.Story,
        joins = proposal.Joins?.Id,
        near = proposal.Near.Select(near => new { id = near.Entry.Id, form = near.Form, likeness = Math.Round(near.Likeness, 2) }),
    };

    private static IEnumerable<string> Lines(Proposal proposal)
    {
        yield return $"{proposal.Key}  {Words.Of(proposal.Kind)}  {proposal.Source} ({proposal.SourceLanguage}) = {proposal.Target} ({proposal.TargetLanguage}), {proposal.Times}×, in {proposal.Story}";
        if (proposal.Joins is { } entry)
            yield return $"    belongs to {entry.Id}";
        foreach (var near in proposal.Near)
            yield return $"    near: {near.Form} ({near.Entry.Id})";
    }
}
