using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Stories;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

internal static class EmbargoCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var until = new Option<string?>("--until") { Description = "The first instant at which any of it may be published, e.g. 2026-11-25T09:00.", HelpName = "INSTANT" };
        var zone = new Option<string?>("--zone") { Description = "The zone in which the time was said, e.g. Europe/Paris; else that of the original's edition.", HelpName = "ZONE" };
        var asked = new Option<string?>("--asked-by") { Description = "Who asked for it.", HelpName = "NAME" };
        var reason = new Option<string?>("--reason") { Description = "Why; needed to lift it." };
        var lift = new Option<bool>("--lift") { Description = "End it now, before its time; that is recorded." };
        var command = Options.Verb("embargo", "Let nothing of a story be published in any edition before an instant. Scheduling is apart: see dragoman publish --at.");
        command.Add(story);
        foreach (var option in new Option[] { until, zone, asked, reason, lift })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var id = Options.StoryId(parsed.GetValue(story)!);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            if (parsed.GetValue(lift) == (parsed.GetValue(until) is not null))
                throw new UsageException("Say either --until INSTANT or --lift.");
            var changed = await house.Stories.ChangeAsync(id, story =>
            {
                if (parsed.GetValue(lift))
                    story.LiftEmbargo(parsed.GetValue(reason) ?? "", act);
                else
                    Set(story, newsroom[story.Original.Edition], parsed.GetValue(until)!, parsed.GetValue(zone), parsed.GetValue(asked) ?? "", parsed.GetValue(reason) ?? "", act);
                return story;
            }, cancel);
            var held = changed.Embargo;
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = id, until = held is null ? null : InstantPattern.General.Format(held.Until!.Value), zone = held?.Zone, askedBy = held?.AskedBy, lifted = held is null },
                held is null ? $"The embargo of story {id} is lifted." : $"Nothing of story {id} is published before {held.Said}.");
        });
        return command;
    }

    internal static void Set(Story story, Edition home, string until, string? zone, string asked, string reason, Act act)
    {
        var said = zone ?? home.Zone;
        if (!Zones.Exists(said))
            throw new UsageException($"\"{said}\" is not a time zone. Write one of the IANA names, for example Asia/Tehran or Europe/London.");
        story.SetEmbargo(Options.InstantOf(until, home with { Zone = said }), said, asked, reason, act);
    }
}
