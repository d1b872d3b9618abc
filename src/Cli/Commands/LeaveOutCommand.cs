using System.CommandLine;

namespace Dragoman.Cli.Commands;

internal static class LeaveOutCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var block = new Option<int>("--block") { Description = "The block of the source, by its index in dragoman status (the headline is 0).", HelpName = "N", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why the edition does not carry it.", Required = true };
        var command = Options.Verb("leave-out", "Leave a block of the source out of a translation on purpose, with a reason.");
        command.Add(story);
        command.Add(edition);
        command.Add(block);
        command.Add(reason);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var article = await house.Stories.ChangeAsync(id, story =>
            {
                var article = story[home.Tag];
                var source = (article.Source ?? throw new RefusedException($"The {home.Tag} article is the original: it leaves nothing out.", "Name the edition of a translation.")).Reference.Blocks;
                var index = parsed.GetValue(block);
                if (index < 1 || index >= source.Count)
                    throw new RefusedException($"The source has no block {index} to leave out: it has 1 to {source.Count - 1}, besides the headline.", $"See dragoman status {id}");
                article.LeaveOut(source[index].Id, parsed.GetValue(reason)!, house.ActOf(parsed.GetValue(Options.By)!));
                return article;
            }, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, edition = article.Edition, address = article.Address, leftOut = article.Head.Content.LeftOut.Count },
                $"{article.Edition} leaves {article.Head.Content.LeftOut.Count} of the source's blocks out.");
        });
        return command;
    }
}
