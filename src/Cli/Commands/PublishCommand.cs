using System.CommandLine;
using Dragoman.Stories;
using NodaTime.Text;

namespace Dragoman.Cli.Commands;

internal static class PublishCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var edition = Options.Edition;
        var at = Options.At;
        var strict = new Option<bool>("--strict") { Description = OpenErrors.Strict };
        var command = Options.Verb("publish", "Make an edition's article public; again, after changes, as an update.");
        command.Add(story);
        command.Add(edition);
        command.Add(at);
        command.Add(strict);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var instant = parsed.GetValue(at) is { } given ? Options.InstantOf(given, home) : act.At;
            var (publication, findings) = await house.Stories.ChangeAsync(id, story =>
            {
                var publication = story[home.Tag].Publish(home, instant, act);
                var findings = house.Checks.Of(story[home.Tag], newsroom);
                if (publication is not null && parsed.GetValue(strict))
                    findings.RefuseOpenErrors();
                return (publication, findings);
            }, cancel);
            var article = findings.Article;
            if (publication is not null)
                OpenErrors.Tell(findings);
            var shown = publication ?? article.Newest!;
            string[] lines = publication is null
                ? [$"Readers have this text already: {article.Address}"]
                : [$"Published ({Words.Of(publication.Kind)}): {article.Address}{(publication.At > act.At ? $", withheld until {InstantPattern.General.Format(publication.At)}" : "")}", .. Missing(article)];
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    story = id,
                    edition = article.Edition,
                    address = article.Address,
                    published = publication is not null,
                    publication = shown.Number,
                    kind = Words.Of(shown.Kind),
                    at = InstantPattern.General.Format(shown.At),
                    pubstatus = shown.At > act.At ? "withheld" : "usable",
                    findings = FindingStatus.Of(findings.All),
                },
                lines);
        });
        return command;
    }

    private static IEnumerable<string> Missing(Article article)
    {
        if (!article.IsTranslation)
            yield break;
        var workbench = new Workbench(article);
        if (workbench.Count(TranslatedState.Untranslated) is > 0 and var untranslated)
            yield return $"  {untranslated} paragraphs of the source are not on the page: they are untranslated.";
        if (workbench.Count(TranslatedState.Draft) is > 0 and var drafts)
            yield return $"  {drafts} blocks were published as drafts, not confirmed against their source.";
        if (workbench.Count(TranslatedState.Stale) is > 0 and var stale)
            yield return $"  {stale} blocks are stale: readers are told that the source was corrected.";
    }
}
