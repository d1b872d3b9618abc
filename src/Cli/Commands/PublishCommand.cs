using System.CommandLine;
using Dragoman.Cli.Releasing;
using Dragoman.Editions;
using Dragoman.Releases;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Cli.Commands;

internal static class PublishCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var with = new Option<string?>("--with") { Description = "Other editions that go out at the same instant, e.g. en,ar: all of them, or none.", HelpName = "TAGS" };
        var at = new Option<string?>("--at")
        {
            Description = "The instant from which readers see it, e.g. 2021-06-30T21:30+03:00, or embargo for the end of the story's embargo; in the future, it is withheld until then. Now, if not given.",
            HelpName = "INSTANT",
        };
        var embargo = new Option<string?>("--embargo") { Description = "Put the story under embargo until this instant, and schedule it for then, unless --at says later.", HelpName = "INSTANT" };
        var asked = new Option<string?>("--asked-by") { Description = "Who asked for the embargo.", HelpName = "NAME" };
        var change = new Option<string?>("--change") { Description = "Of a changed article: cosmetic (asks translators for nothing), factual, update or legal. An update, if not given." };
        var note = new Option<string?>("--note") { Description = "What readers of the edition are told of the change. Needed for factual and legal ones." };
        var strict = new Option<bool>("--strict") { Description = OpenErrors.Strict };
        var command = Options.Verb("publish", "Make an edition's article public; again, after changes, as an update.");
        command.Add(story);
        command.Add(edition);
        foreach (var option in new Option[] { with, at, embargo, asked, change, note, strict })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            IReadOnlyList<string> editions = [home.Tag, .. (parsed.GetValue(with) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => newsroom[Options.Tag(tag).Value].Tag)];
            var type = parsed.GetValue(change) is { } said ? Options.Change(said) : (ChangeType?)null;
            var released = await house.Stories.ChangeAsync(id, story =>
            {
                if (parsed.GetValue(embargo) is { } until)
                    EmbargoCommand.Set(story, home, until, null, parsed.GetValue(asked) ?? "", "", act);
                return new Release(story, newsroom, house.Checks).Publish(
                    new(editions, When(parsed.GetValue(at), story, home, act, parsed.GetValue(embargo) is not null))
                    {
                        Change = type,
                        Notes = new Dictionary<string, string?> { [home.Tag] = parsed.GetValue(note) },
                        Strict = parsed.GetValue(strict),
                    },
                    act);
            }, cancel);
            return new Published(id, newsroom, act.At).Say(parsed.GetValue(Options.Json), [.. released.OrderBy(each => each.Article.Edition != home.Tag)]);
        });
        return command;
    }

    private static Instant When(string? given, Story story, Edition home, Act act, bool underEmbargo) => given switch
    {
        "embargo" => story.Embargo?.Until ?? throw new RefusedException($"Story {story.Id} is under no embargo.", "Give an instant, or leave --at out to publish it now."),
        null => underEmbargo ? story.Embargo!.Until!.Value : act.At,
        _ => Options.InstantOf(given, home),
    };
}
