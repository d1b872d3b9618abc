using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class AcknowledgeCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var command = Options.Verb("acknowledge", "Say for an edition that it knows of a killed story.");
        command.Add(story);
        command.Add(edition);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            var tag = Options.Tag(parsed.GetValue(edition)!).Value;
            var waiting = await house.Stories.ChangeAsync(id, story =>
            {
                story.Acknowledge(story[tag].Edition, house.ActOf(parsed.GetValue(Options.By)!));
                return story.Unacknowledged.ToList();
            }, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = tag, unacknowledged = waiting },
                waiting.Count == 0 ? $"Every edition knows that story {id} was killed." : $"Not yet acknowledged by: {string.Join(", ", waiting)}");
        });
        return command;
    }
}
