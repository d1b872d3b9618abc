using System.CommandLine;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class FileCommand
{
    public static Command Build()
    {
        var text = new TextOptions();
        var edition = Options.Edition;
        var command = Options.Verb("file", "File an original: plain text, Markdown or HTML. Prints its story.");
        text.AddTo(command);
        command.Add(edition);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var (manuscript, warnings) = await text.ReadAsync(parsed, house, newsroom, home, cancel);
            var story = await house.Stories.AddAsync(Story.File(home, manuscript, house.ActOf(parsed.GetValue(Options.By)!)), cancel);
            var article = story.Original;
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = story.Id, edition = article.Edition, address = article.Address, headline = article.Head.Content.Headline.Text, blocks = article.Head.Content.Blocks.Count, warnings },
                [$"Story {story.Id}: {article.Head.Content.Headline.Text}", $"  {article.Address} (a draft, {article.Head.Content.Blocks.Count} blocks)", .. warnings.Select(warning => "  " + warning), $"Next: dragoman translate {story.Id} FILE --edition TAG, or dragoman publish {story.Id} --edition {article.Edition}"]);
        });
        return command;
    }
}
