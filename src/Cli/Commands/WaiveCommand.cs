using System.CommandLine;
using Dragoman.Findings;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class WaiveCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var block = new Option<int[]>("--block") { Description = "Only this block, by its index in dragoman status (the headline is 0). May be repeated.", HelpName = "N" };
        var reason = new Option<string?>("--reason") { Description = "Why they may stand." };
        var undo = new Option<bool>("--undo") { Description = "Take waivers back instead: the errors are open again." };
        var command = Options.Verb("waive", "Let the errors stand that the fidelity check finds in a translation, with a reason.");
        command.Add(story);
        command.Add(edition);
        command.Add(block);
        command.Add(reason);
        command.Add(undo);
        command.SetAction(async (parsed, cancel) =>
        {
            var why = parsed.GetValue(reason);
            if (string.IsNullOrWhiteSpace(why) != parsed.GetValue(undo))
                throw new UsageException("Give --reason \"…\", or --undo to take waivers back.");
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var (article, changed) = await house.Stories.ChangeAsync(id, story =>
            {
                var article = story[home.Tag];
                var blocks = Options.Blocks(article, parsed.GetValue(block) ?? []);
                return (article, parsed.GetValue(undo)
                    ? article.TakeWaiversBack((block, _) => blocks is null || blocks.Contains(block.Id), act)
                    : Waive(house.Checks.Of(article, newsroom), blocks, why!, act));
            }, cancel);
            var findings = house.Checks.Of(article, newsroom);
            var open = findings.OpenErrors.Count;
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = article.Edition, address = article.Address, changed, open, findings = FindingStatus.Of(findings.All) },
                [
                    changed == 0 ? "There was nothing to waive." : parsed.GetValue(undo) ? $"{changed} waivers taken back." : $"{changed} waived: {why!.Trim()}",
                    open == 0 ? "No error is open." : $"{open} open:",
                    .. findings.OpenErrors.SelectMany(FindingStatus.Lines),
                ]);
        });
        return command;
    }

    private static int Waive(ArticleFindings findings, List<string>? blocks, string reason, Act act)
    {
        var chosen = findings.OpenErrors.Where(finding => blocks is null || blocks.Contains(finding.Target.Id)).ToList();
        findings.Article.Waive([.. chosen.Select(finding => (finding.Target.Id, finding.Words, reason))], act);
        return chosen.Count;
    }
}
