using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class AcknowledgeCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var command = Options.Verb("acknowledge", "Say for an edition that it knows of a killed story, or has seen a legal change of its source.");
        command.Add(story);
        command.Add(edition);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            var tag = Options.Tag(parsed.GetValue(edition)!).Value;
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var (changed, legal) = await house.Stories.ChangeAsync(id, story =>
            {
                var legal = story[tag].AcknowledgeLegalChanges(act);
                if (legal == 0)
                    story.Acknowledge(story[tag].Edition, act);
                return (story, legal);
            }, cancel);
            List<string> waiting = legal == 0 ? [.. changed.Unacknowledged] : [.. changed.Articles.Where(article => article.LegalChanges.Count > 0).Select(article => article.Edition)];
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = tag, legal, unacknowledged = waiting },
                waiting.Count > 0 ? $"Not yet acknowledged by: {string.Join(", ", waiting)}"
                : legal == 0 ? $"Every edition knows that story {id} was killed."
                : $"Every edition has seen the legal change of story {id}.");
        });
        return command;
    }
}
