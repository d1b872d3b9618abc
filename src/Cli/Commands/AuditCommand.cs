using System.CommandLine;
using Dragoman.Identity.Audit;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

internal static class AuditCommand
{
    public static Command Build()
    {
        var person = new Option<string?>("--person") { Description = "Only what this person did.", HelpName = "NAME" };
        var story = new Option<string?>("--story") { Description = "Only what was done to this story.", HelpName = "STORY" };
        var act = new Option<string?>("--act") { Description = $"Only this act: {string.Join(", ", Acts.All)}.", HelpName = "ACT" };
        var day = new Option<string?>("--day") { Description = "Only of this day, as the first edition's clock has it.", HelpName = "YYYY-MM-DD" };
        var most = new Option<int>("--most") { Description = "How many at most, the newest first.", DefaultValueFactory = _ => 100 };
        var csv = new Option<bool>("--csv") { Description = "Print CSV." };
        var verify = new Option<bool>("--verify") { Description = "Follow the digests from the first entry on; exit 1 and name the first that is not what was written." };
        var holds = new Option<string?>("--holds") { Description = "With --verify: a digest that was noted earlier must be in the trail.", HelpName = "DIGEST" };
        var command = Options.Verb("audit", "Show who did what, on what, from where; or verify that nobody changed it.");
        foreach (var option in new Option[] { person, story, act, day, most, csv, verify, holds })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            if (parsed.GetValue(verify) || parsed.GetValue(holds) is not null)
                return await VerifyAsync(house, parsed.GetValue(holds), parsed.GetValue(Options.Json), cancel);
            if (parsed.GetValue(act) is { } word && !Acts.All.Contains(word))
                throw new UsageException($"\"{word}\" is not an act. See: dragoman audit --help");
            var zone = (await house.Editions.GetAsync(cancel)).Editions[0].TimeZone;
            var date = parsed.GetValue(day) is { } given ? LocalDatePattern.Iso.Parse(given) is { Success: true } read ? read.Value : throw new UsageException($"\"{given}\" is not a day. Write for example 2026-11-24.") : (NodaTime.LocalDate?)null;
            var filter = new AuditFilter(
                parsed.GetValue(person), parsed.GetValue(story) is { } id ? Deed.Story(Options.StoryId(id)) : null, parsed.GetValue(act),
                date?.AtStartOfDayInZone(zone).ToInstant(), date?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
            var entries = await house.Audit.FindAsync(filter, Math.Clamp(parsed.GetValue(most), 1, 1_000_000), cancel);
            if (parsed.GetValue(csv))
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(AuditFile.Csv(entries), cancel);
                return CommandLine.Done;
            }
            return Answer.Say(parsed.GetValue(Options.Json), new { entries = entries.Select(AuditFile.Row) }, entries.Select(Line));
        });
        return command;
    }

    private static async Task<int> VerifyAsync(House house, string? noted, bool json, CancellationToken cancel)
    {
        var check = await house.Audit.VerifyAsync(cancel);
        if (check.Broken is { } broken)
            throw new RefusedException($"Entry {broken} of the audit trail is not what was written: {check.Why}", "Look at the database's copies, and at who had access to it.");
        if (noted is not null && !await house.Audit.HoldsAsync(noted.Trim().ToLowerInvariant(), cancel))
            throw new RefusedException($"The audit trail does not hold the digest {noted}: its end was cut off, or it was written anew.", "Look at the database's copies, and at who had access to it.");
        return Answer.Say(json, new { check.Entries, digest = check.Last }, $"{check.Entries} entries, and each is what was written.", $"Note the last one's digest elsewhere: {check.Last}");
    }

    private static string Line(AuditEntry entry) => string.Join("  ", new[]
    {
        InstantPattern.General.Format(entry.At), entry.By, entry.Act, entry.Subject, entry.Edition, AuditFile.DetailsOf(entry), entry.Address ?? entry.Way,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
