using System.CommandLine;
using Dragoman.Cli.Drafting;
using Dragoman.Editions;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class TranslateCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var text = new TextOptions(needed: false);
        var edition = Options.Edition;
        var from = new Option<string?>("--from") { Description = "The edition to carry it from; the original's, if not given. Another translation makes a relay.", HelpName = "TAG" };
        var draft = new Option<bool>("--draft") { Description = "Have the machine draft what is untranslated; a person confirms each block before it can be published." };
        var command = Options.Verb("translate", "Carry a story into an edition, block by block.");
        command.Add(story);
        text.AddTo(command);
        command.Add(edition);
        command.Add(from);
        command.Add(draft);
        command.SetAction(async (parsed, cancel) =>
        {
            if (text.IsGiven(parsed) == parsed.GetValue(draft))
                throw new UsageException("Give a FILE with the translation, or --draft to have it drafted by machine.");
            await using var house = await Options.OpenAsync(parsed, cancel);
            var newsroom = await house.Editions.GetAsync(cancel);
            var home = newsroom[Options.Tag(parsed.GetValue(edition)!).Value];
            var id = Options.StoryId(parsed.GetValue(story)!);
            await house.Stories.GetAsync(id, cancel);
            if (parsed.GetValue(draft))
                return await MachineDrafting.RunAsync(house, home, id, parsed.GetValue(from), parsed, cancel);
            var (manuscript, warnings) = await text.ReadAsync(parsed, house, newsroom, home, cancel);
            var act = house.ActOf(parsed.GetValue(Options.By)!);
            var article = await house.Stories.ChangeAsync(id, story =>
            {
                var translation = Carried(story, home, parsed.GetValue(from), act);
                translation.Carry(manuscript, act);
                return translation;
            }, cancel);
            var workbench = new Workbench(article);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new
                {
                    story = id,
                    edition = article.Edition,
                    address = article.Address,
                    from = article.Source!.Edition,
                    blocks = article.Head.Content.Blocks.Count,
                    drafts = workbench.Count(TranslatedState.Draft),
                    untranslated = workbench.Count(TranslatedState.Untranslated),
                    added = workbench.Count(TranslatedState.Added),
                    stale = workbench.Count(TranslatedState.Stale),
                    warnings,
                },
                [$"Story {id} carried from {article.Source.Edition} into {article.Edition}: {article.Address}", "  " + Counts(workbench), .. warnings.Select(warning => "  " + warning), Next(workbench)]);
        });
        return command;
    }

    /// <summary>The story's translation into an edition; it begins here where there is none yet.</summary>
    internal static Article Carried(Story story, Edition home, string? from, Act act)
    {
        var source = from is not null ? story[from] : story.Find(home.Tag)?.Source ?? story.Original;
        return story.Find(home.Tag) is { IsTranslation: true } existing && existing.Source == source ? existing : story.Carry(source, home, act);
    }

    private static string Counts(Workbench workbench) => string.Join(", ", Enum.GetValues<TranslatedState>()
        .Select(state => (state, count: workbench.Count(state)))
        .Where(pair => pair.count > 0)
        .Select(pair => $"{pair.count} {Words.Of(pair.state).Replace('-', ' ')}"));

    private static string Next(Workbench workbench)
    {
        var (id, edition) = (workbench.Article.Story.Id, workbench.Article.Edition);
        return workbench.Unsettled.Count > 0
            ? $"Its paragraphs do not match the source's one to one: look at the pairs (dragoman status {id}) and confirm them (dragoman confirm {id} --edition {edition})"
            : $"Next: dragoman publish {id} --edition {edition}";
    }
}
