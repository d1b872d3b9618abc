using System.CommandLine;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class FileCommand
{
    public static Command Build()
    {
        var text = new TextOptions();
        var edition = Options.Edition;
        var byline = new Option<string[]>("--byline") { Description = "An author's name, as readers know it. May be given several times; without it, the page names the edition alone.", HelpName = "NAME" };
        var command = Options.Verb("file", "File an original: plain text, Markdown or HTML. Prints its story.");
        text.AddTo(command);
        command.Add(edition);
        command.Add(byline);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var (manuscript, warnings) = await text.ReadAsync(parsed, house, newsroom, home, cancel);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var story = Story.File(home, manuscript, act);
            var article = story.Original;
            article.GiveByline(parsed.GetValue(byline) ?? [], act);
            await house.Stories.AddAsync(story, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = story.Id, edition = article.Edition, address = article.Address, headline = article.Head.Content.Headline.Text, blocks = article.Head.Content.Blocks.Count, byline = article.Byline.Select(author => author.Name), warnings },
                [$"Story {story.Id}: {article.Head.Content.Headline.Text}", $"  {article.Address} (a draft, {article.Head.Content.Blocks.Count} blocks)", .. warnings.Select(warning => "  " + warning), $"Next: dragoman translate {story.Id} FILE --edition TAG, or dragoman publish {story.Id} --edition {article.Edition}"]);
        });
        return command;
    }
}
