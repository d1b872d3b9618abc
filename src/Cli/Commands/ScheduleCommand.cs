using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Releases;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

internal static class ScheduleCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = new Option<string[]>("--edition") { Description = "The edition's language tag; may be repeated, and all or none are changed.", HelpName = "TAG" };
        var at = new Option<string?>("--at") { Description = "Move what is scheduled to this instant, the texts as they were scheduled.", HelpName = "INSTANT" };
        var off = new Option<bool>("--cancel") { Description = "Take what is scheduled off the schedule." };
        var command = Options.Verb("schedule", "Show what of a story is scheduled, move it, or take it off. It is scheduled with: dragoman publish --at.");
        command.Add(story);
        command.Add(edition);
        command.Add(at);
        command.Add(off);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            IReadOnlyList<Edition> editions = [.. (parsed.GetValue(edition) ?? []).Select(tag => newsroom[Options.Tag(tag).Value])];
            var (time, cancels) = (parsed.GetValue(at), parsed.GetValue(off));
            if ((time is not null || cancels) && (editions.Count == 0 || (time is not null && cancels)))
                throw new UsageException("Say of which --edition, and either --at INSTANT or --cancel.");
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var shown = time is null && !cancels
                ? await house.Stories.GetAsync(id, cancel)
                : await house.Stories.ChangeAsync(id, story =>
                {
                    var release = new Release(story, newsroom, house.Checks);
                    IReadOnlyList<string> tags = [.. editions.Select(each => each.Tag)];
                    _ = cancels ? release.Unschedule(tags, act) : release.Reschedule(tags, Options.InstantOf(time!, editions[0]), act);
                    return story;
                }, cancel);
            return Say(parsed.GetValue(Options.Json), shown, newsroom, act.At);
        });
        return command;
    }

    private static int Say(bool json, Story story, Newsroom newsroom, Instant now)
    {
        var waiting = story.Articles.Where(article => article.TakenDown is null && story.Killed is null && article.Newest?.At > now).ToList();
        return Answer.Say(
            json,
            new
            {
                story = story.Id,
                scheduled = waiting.Select(article => new
                {
                    edition = article.Edition,
                    at = InstantPattern.General.Format(article.Newest!.At),
                    zone = newsroom[article.Edition].Zone,
                    together = ReleaseCompanion.Of(article).Select(companion => new { edition = companion.Article.Edition, state = Words.Of(companion.State) }),
                }),
            },
            waiting.Count == 0 ? ["Nothing is scheduled."] : waiting.SelectMany(article => Lines(article, newsroom[article.Edition])));
    }

    internal static IEnumerable<string> Lines(Article article, Edition edition)
    {
        yield return $"{article.Edition} goes out {ZonedTimes.Say(article.Newest!.At, edition.Zone)}";
        foreach (var companion in ReleaseCompanion.Of(article))
        {
            yield return "  " + companion.State switch
            {
                CompanionState.Together => $"together with {companion.Article.Edition}",
                CompanionState.OffSchedule => $"{companion.Article.Edition} no longer goes out with it: {companion.Cancelled!.By} took it off the schedule",
                CompanionState.TakenDown => $"{companion.Article.Edition} no longer goes out with it: {companion.TakenDown!.By} took it down",
                _ => $"{companion.Article.Edition} was moved{(companion.MovedTo is { } moved ? $" to {ZonedTimes.Say(moved, edition.Zone)}" : "")}",
            };
        }
    }
}
