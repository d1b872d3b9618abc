using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class KillCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var reason = new Option<string>("--reason") { Description = "Why: it stays in the newsroom, readers are told only that the story was withdrawn.", Required = true };
        var command = Options.Verb("kill", "Withdraw a story everywhere: every edition, draft, relay and feed.");
        command.Add(story);
        command.Add(reason);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            var killed = await house.Stories.ChangeAsync(id, story =>
            {
                story.Kill(parsed.GetValue(reason)!, house.ActOf(parsed.GetValue(Options.By)!));
                return story;
            }, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, state = "killed", editions = killed.Articles.Select(article => article.Edition), unacknowledged = killed.Unacknowledged },
                [$"Story {id} is killed.", .. killed.Articles.Select(article => $"  {article.Address} is gone"), $"Not yet acknowledged by: {string.Join(", ", killed.Unacknowledged)}"]);
        });
        return command;
    }
}
