using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Stories;

namespace Dragoman.Cli.Releasing;

/// <summary>What the commands that move a text between draft, review and ready have in common.</summary>
internal static class StageMove
{
    public static Command Build(string name, string description, Option<string?>? note, Action<Article, Edition, string?, Act> move)
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var command = Options.Verb(name, description);
        command.Add(story);
        command.Add(edition);
        if (note is not null)
            command.Add(note);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var by = parsed.GetValue(Options.By)!;
            var article = await house.Stories.ChangeAsync(id, story =>
            {
                move(story[home.Tag], home, note is null ? null : parsed.GetValue(note), house.ActOf(by));
                return story[home.Tag];
            }, cancel);
            var stage = Words.Of(article.StageIn(home));
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = home.Tag, stage, by, note = article.LastStageAct?.Note },
                $"The {home.Tag} article of story {id} is {(stage == "review" ? "in review" : stage == "draft" ? "a draft" : stage)}.");
        });
        return command;
    }
}
