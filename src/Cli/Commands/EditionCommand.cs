using System.CommandLine;
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
        var before = new Option<string?>("--before-original") { Description = "Whether a translation may go out before its original: allow or refuse." };
        var unsettled = new Option<string?>("--unsettled") { Description = "Whether a translation may go out with drafts and untranslated paragraphs: allow or refuse." };
        var plan = new EditionPlan();
        var command = Options.Verb("edition", "Add an edition, or change how one shows dates and digits, what it may publish, its sections, and how soon it owes what others have.");
        command.Add(tag);
        foreach (var option in new[] { zone, calendar, digits, before, unsettled })
            command.Add(option);
        foreach (var option in plan.Options)
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            var language = Options.Tag(parsed.GetValue(tag)!);
            Edition Change(Edition edition) => plan.Change(edition, parsed) with
            {
                Zone = parsed.GetValue(zone) is { } place ? ZoneOf(place) : edition.Zone,
                Calendar = parsed.GetValue(calendar) is { } kind ? Read<CalendarKind>(kind) : edition.Calendar,
                Digits = parsed.GetValue(digits) is { } system ? Read<NumberingSystem>(system) : edition.Digits,
                Rules = edition.Rules with
                {
                    BeforeOriginal = parsed.GetValue(before) is { } first ? Allowed(first) : edition.Rules.BeforeOriginal,
                    Unsettled = parsed.GetValue(unsettled) is { } drafts ? Allowed(drafts) : edition.Rules.Unsettled,
                },
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
                    sections = changed.Sections,
                    owed = changed.Promise.Minutes,
                },
                $"{changed.Tag}: {changed.Zone}, {Words.Of(changed.Calendar)} calendar, {Words.Of(changed.Digits)} digits; "
                + $"before its original: {Allow(changed.Rules.BeforeOriginal)}; with drafts or untranslated paragraphs: {Allow(changed.Rules.Unsettled)}");
        });
        return command;
    }

    private static string ZoneOf(string given) => Zones.Exists(given)
        ? given
        : throw new UsageException($"\"{given}\" is not a time zone. Write one of the IANA names, for example Asia/Tehran or Europe/London.");

    private static T Read<T>(string given)
        where T : struct, Enum =>
        Words.TryRead<T>(given, out var value) ? value : throw new UsageException($"\"{given}\" is none of: {string.Join(", ", Enum.GetValues<T>().Select(known => Words.Of(known)))}.");

    private static bool Allowed(string given) => given switch
    {
        "allow" => true,
        "refuse" => false,
        _ => throw new UsageException($"\"{given}\" is neither allow nor refuse."),
    };

    private static string Allow(bool allowed) => allowed ? "allowed" : "refused";
}
