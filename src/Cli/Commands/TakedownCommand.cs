using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class TakedownCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var reason = new Option<string>("--reason") { Description = "Why: it stays in the newsroom.", Required = true };
        var command = Options.Verb("takedown", "Withdraw one edition's article; the story's other editions stay.");
        command.Add(story);
        command.Add(edition);
        command.Add(reason);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            var tag = Options.Tag(parsed.GetValue(edition)!).Value;
            var article = await house.Stories.ChangeAsync(id, story =>
            {
                story[tag].TakeDown(parsed.GetValue(reason)!, house.ActOf(parsed.GetValue(Options.By)!));
                return story[tag];
            }, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = article.Edition, address = article.Address, state = "taken-down" },
                $"{article.Address} is gone; the story's other editions stay.");
        });
        return command;
    }
}
