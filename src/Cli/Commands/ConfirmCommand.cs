using System.CommandLine;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class ConfirmCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var block = new Option<int[]>("--block") { Description = "Only this block, by its index in dragoman status (the headline is 0). May be repeated.", HelpName = "N" };
        var command = Options.Verb("confirm", "Say that stale blocks and drafts fit their source as it stands now.");
        command.Add(story);
        command.Add(edition);
        command.Add(block);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var (article, changed) = await house.Stories.ChangeAsync(id, story =>
            {
                var article = story[home.Tag];
                return (article, article.Confirm(Options.Blocks(article, parsed.GetValue(block) ?? []), house.ActOf(parsed.GetValue(Options.By)!)));
            }, cancel);
            var unread = article.Head.Content.Blocks.Count(block => block.AwaitsReading);
            var left = new Staleness(article).Of(article.Head.Content).Count();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = article.Edition, address = article.Address, confirmed = changed, stale = left, unread },
                [
                    changed == 0 ? "Nothing was waiting to be confirmed." : $"{changed} confirmed against {article.Source!.Edition}.",
                    left == 0 ? "No block is stale." : $"{left} still stale: see dragoman status {id}",
                    .. unread == 0 ? [] : new[] { $"{unread} drafted by machine and not yet read: confirm each with --block N." },
                ]);
        });
        return command;
    }
}
