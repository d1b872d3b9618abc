using System.CommandLine;
using Dragoman.Editions;
using Dragoman.Stories;

namespace Dragoman.Cli.Releasing;

/// <summary>What an edition asks for before a text of it becomes public, as options and in sentences.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string?> publisher = new("--publisher") { Description = "The least role that may publish, schedule and take down: reporter, translator, editor, chief or admin.", HelpName = "ROLE" };
    private readonly Option<string?> secondEyes = new("--second-eyes") { Description = "Whether somebody who did not write or confirm a text last approves it before it goes out: on or off." };
    private readonly Option<string?> findings = new("--findings") { Description = "What open errors do to a publication: ask (the desk asks, a command publishes and says so), block, warn or off." };
    private readonly Option<string?> before = new("--before-original") { Description = "Whether a translation may go out before its original: allow or refuse." };
    private readonly Option<string?> unsettled = new("--unsettled") { Description = "Whether a translation may go out with drafts and untranslated paragraphs: allow or refuse." };
    private readonly Option<string?> notice = new("--correction-notice") { Description = "Whether readers of a translation are told that its source was corrected, until the edition has carried it: show or hide." };
    private readonly Option<string?> names = new("--names") { Description = "Whether readers are told who wrote, translated and confirmed: show or hide." };
    private readonly Option<string?> reasons = new("--reasons") { Description = "Whether readers are told why a paragraph of the source was left out: show or hide." };
    private readonly Option<string?> together = new("--together") { Description = "A group whose editions publish a story for the first time at one instant; none, to publish on its own.", HelpName = "GROUP" };

    public IEnumerable<Option> Options => [publisher, secondEyes, findings, before, unsettled, notice, names, reasons, together];

    public ReleaseRules Change(ReleaseRules rules, ParseResult parsed) => rules with
    {
        Publisher = Word(parsed, publisher, rules.Publisher),
        SecondEyes = Either(parsed, secondEyes, "on", "off", rules.SecondEyes),
        Findings = Word(parsed, findings, rules.Findings),
        BeforeOriginal = Either(parsed, before, "allow", "refuse", rules.BeforeOriginal),
        Unsettled = Either(parsed, unsettled, "allow", "refuse", rules.Unsettled),
        CorrectionNotice = Either(parsed, notice, "show", "hide", rules.CorrectionNotice),
        ShowNames = Either(parsed, names, "show", "hide", rules.ShowNames),
        ShowReasons = Either(parsed, reasons, "show", "hide", rules.ShowReasons),
        Together = parsed.GetValue(together) switch
        {
            null => rules.Together,
            "none" or "" => null,
            var group => group.Trim(),
        },
    };

    public static IEnumerable<string> Lines(ReleaseRules rules)
    {
        yield return $"  published by: {Words.Of(rules.Publisher)} and above";
        yield return $"  second pair of eyes: {(rules.SecondEyes ? "on, somebody who did not write or confirm a text last approves it before it goes out" : "off")}";
        yield return "  open errors: " + rules.Findings switch
        {
            FindingsGate.Block => "block, nothing goes out with an open error",
            FindingsGate.Warn => "warn, it goes out; whoever publishes is told",
            FindingsGate.Off => "off, nobody is asked or told",
            _ => "ask, the desk asks to mend or waive each; a command publishes and says so",
        };
        yield return $"  before its original: {(rules.BeforeOriginal ? "allowed" : "refused")}";
        yield return $"  with drafts or untranslated paragraphs: {(rules.Unsettled ? "allowed" : "refused")}";
        yield return $"  correction notice: {(rules.CorrectionNotice ? "shown to readers of a translation until the edition has carried the correction" : "hidden")}";
        yield return $"  names of those who wrote, translated and confirmed: {(rules.ShowNames ? "shown to readers" : "hidden")}";
        yield return $"  why a paragraph was left out: {(rules.ShowReasons ? "shown to readers" : "hidden")}";
        yield return $"  first published: {(rules.Together is { } group ? $"together with the group {group}, at one instant" : "on its own")}";
    }

    private static T Word<T>(ParseResult parsed, Option<string?> option, T otherwise)
        where T : struct, Enum =>
        parsed.GetValue(option) is not { } given ? otherwise
        : Words.TryRead<T>(given, out var value) ? value
        : throw new UsageException($"\"{given}\" is none of: {string.Join(", ", Enum.GetValues<T>().Select(known => Words.Of(known)))}.");

    private static bool Either(ParseResult parsed, Option<string?> option, string yes, string no, bool otherwise) => parsed.GetValue(option) switch
    {
        null => otherwise,
        var given when given == yes => true,
        var given when given == no => false,
        var given => throw new UsageException($"\"{given}\" is neither {yes} nor {no}."),
    };
}
