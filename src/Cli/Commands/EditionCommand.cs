using System.CommandLine;
using Dragoman.Cli.Releasing;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class EditionCommand
{
    public static Command Build()
    {
        var tag = new Argument<string>("TAG") { Description = "The edition's language tag." };
        var zone = new Option<string?>("--zone") { Description = "Its time zone, e.g. Asia/Tehran.", HelpName = "ZONE" };
        var calendar = new Option<string?>("--calendar") { Description = "gregorian, solar-hijri or umm-al-qura." };
        var digits = new Option<string?>("--digits") { Description = "latin, persian, arabic-indic or devanagari." };
        var rules = new RuleOptions();
        var plan = new EditionPlan();
        var command = Options.Verb("edition", "Add an edition, or change how one shows dates and digits, what it may publish, its sections, and how soon it owes what others have.");
        command.Add(tag);
        foreach (var option in new[] { zone, calendar, digits })
            command.Add(option);
        foreach (var option in rules.Options.Concat(plan.Options))
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            var language = Options.Tag(parsed.GetValue(tag)!);
            Edition Change(Edition edition) => plan.Change(edition, parsed) with
            {
                Zone = parsed.GetValue(zone) is { } place ? ZoneOf(place) : edition.Zone,
                Calendar = parsed.GetValue(calendar) is { } kind ? Read<CalendarKind>(kind) : edition.Calendar,
                Digits = parsed.GetValue(digits) is { } system ? Read<NumberingSystem>(system) : edition.Digits,
                Rules = rules.Change(edition.Rules, parsed),
            };
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.ChangeAsync(newsroom => newsroom with
            {
                Editions = newsroom.Find(language.Value) is null
                    ? [.. newsroom.Editions, Change(Edition.For(language))]
                    : [.. newsroom.Editions.Select(edition => edition.Tag == language.Value ? Change(edition) : edition)],
            }, parsed.GetValue(Options.By)!, cancel);
            var changed = newsroom[language.Value];
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    edition = changed.Tag,
                    changed.Zone,
                    calendar = Words.Of(changed.Calendar),
                    digits = Words.Of(changed.Digits),
                    beforeOriginal = changed.Rules.BeforeOriginal,
                    unsettled = changed.Rules.Unsettled,
                    publisher = Words.Of(changed.Rules.Publisher),
                    secondEyes = changed.Rules.SecondEyes,
                    findings = Words.Of(changed.Rules.Findings),
                    correctionNotice = changed.Rules.CorrectionNotice,
                    names = changed.Rules.ShowNames,
                    reasons = changed.Rules.ShowReasons,
                    together = changed.Rules.Together,
                    sections = changed.Sections,
                    owed = changed.Promise.Minutes,
                },
                [$"{changed.Tag}: {changed.Zone}, {Words.Of(changed.Calendar)} calendar, {Words.Of(changed.Digits)} digits", .. RuleOptions.Lines(changed.Rules)]);
        });
        return command;
    }

    private static string ZoneOf(string given) => Zones.Exists(given)
        ? given
        : throw new UsageException($"\"{given}\" is not a time zone. Write one of the IANA names, for example Asia/Tehran or Europe/London.");

    private static T Read<T>(string given)
        where T : struct, Enum =>
        Words.TryRead<T>(given, out var value) ? value : throw new UsageException($"\"{given}\" is none of: {string.Join(", ", Enum.GetValues<T>().Select(known => Words.Of(known)))}.");
}
