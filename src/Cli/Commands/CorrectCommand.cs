using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class CorrectCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var text = new TextOptions();
        var edition = Options.Edition;
        var type = new Option<string>("--type") { Description = "cosmetic (asks translators for nothing), factual, update or legal.", Required = true };
        var note = new Option<string?>("--note") { Description = "What was wrong: readers see it. Needed for factual and legal corrections." };
        var at = Options.At;
        var draft = new Option<bool>("--draft") { Description = "Change the draft alone: readers keep what they have until dragoman publish." };
        var strict = new Option<bool>("--strict") { Description = OpenErrors.Strict };
        var command = Options.Verb("correct", "Give an article a new text; a published one is corrected at once, with its note.");
        command.Add(story);
        text.AddTo(command);
        command.Add(edition);
        command.Add(type);
        command.Add(note);
        command.Add(at);
        command.Add(draft);
        command.Add(strict);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var change = Options.Change(parsed.GetValue(type)!);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var instant = parsed.GetValue(at) is { } given ? Options.InstantOf(given, home) : act.At;
            await house.Stories.GetAsync(id, cancel);
            var (manuscript, warnings) = await text.ReadAsync(parsed, house, newsroom, home, cancel);
            var (publication, findings) = await house.Stories.ChangeAsync(id, story =>
            {
                var publication = parsed.GetValue(draft)
                    ? Rewrite(story[home.Tag], manuscript, change, act)
                    : story[home.Tag].Correct(manuscript, home, change, parsed.GetValue(note), instant, act);
                var findings = house.Checks.Of(story[home.Tag], newsroom);
                if (publication is not null && (parsed.GetValue(strict) || home.Rules.Findings == FindingsGate.Block))
                    findings.RefuseOpenErrors();
                return (publication, findings);
            }, cancel);
            var article = findings.Article;
            if (publication is not null)
                OpenErrors.Tell(findings);
            var stale = StaleElsewhere(article).ToList();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    story = id,
                    edition = article.Edition,
                    address = article.Address,
                    type = Words.Of(change),
                    published = publication is not null,
                    kind = publication is null ? null : Words.Of(publication.Kind),
                    stale = stale.Select(pair => new { edition = pair.Edition, blocks = pair.Blocks }),
                    findings = FindingStatus.Of(findings.All),
                    warnings,
                },
                [
                    publication is null ? $"The draft was changed (nothing was published): {article.Address}" : $"Published ({Words.Of(publication.Kind)}): {article.Address}",
                    .. stale.Select(pair => $"  {pair.Edition}: {pair.Blocks} stale"),
                    .. warnings.Select(warning => "  " + warning),
                ]);
        });
        return command;
    }

    private static Publication? Rewrite(Article article, Manuscript text, ChangeType change, Act act)
    {
        article.Rewrite(text, change == ChangeType.Cosmetic, act);
        return null;
    }

    private static IEnumerable<(string Edition, int Blocks)> StaleElsewhere(Article article) => article.Story.Articles
        .Where(other => other != article && other.Chain.Contains(article))
        .Select(other => (other.Edition, new Staleness(other).Of(other.Head.Content).Count()))
        .Where(pair => pair.Item2 > 0);
}
