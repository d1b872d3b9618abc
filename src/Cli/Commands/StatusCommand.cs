using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class StatusCommand
{
    private const int MostStories = 500;

    public static Command Build()
    {
        var story = new Argument<string?>("STORY") { Description = "One story; without it, all of them, the newest first.", Arity = ArgumentArity.ZeroOrOne };
        var command = Options.Verb("status", "Every article: its state, address, stale blocks, and what changed.");
        command.Add(story);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var json = parsed.GetValue(Options.Json);
            if (parsed.GetValue(story) is { } given)
            {
                var one = await StoryStatus.OfAsync(house, newsroom, await house.Stories.GetAsync(Options.StoryId(given), cancel), cancel);
                return Answer.Say(json, one, one.Lines());
            }
            var stories = new List<StoryStatus>();
            foreach (var each in await house.Stories.ListAsync(MostStories, cancel))
                stories.Add(await StoryStatus.OfAsync(house, newsroom, each, cancel));
            return Answer.Say(
                json,
                new { newsroom = newsroom.Name, editions = newsroom.Editions.Select(edition => edition.Tag), stories },
                stories.Count == 0 ? [$"{newsroom.Name} has no stories yet.", $"File one: dragoman file REPORT --edition {newsroom.Editions[0].Tag}"] : stories.SelectMany(each => each.Lines()));
        });
        return command;
    }
}
