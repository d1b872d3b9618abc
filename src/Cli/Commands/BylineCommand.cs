using System.CommandLine;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Cli.Commands;

internal static class BylineCommand
{
    public static Command Build()
    {
        var story = Options.Story;
        var names = new Argument<string[]>("NAME") { Description = "Who wrote the original, as its readers know them; with --as, the one author whom another edition calls otherwise.", Arity = ArgumentArity.ZeroOrMore };
        var none = new Option<bool>("--none") { Description = "Nobody: the page names the edition alone." };
        var edition = new Option<string?>("--edition") { Description = "The edition that calls an author otherwise.", HelpName = "TAG" };
        var called = new Option<string?>("--as") { Description = "What that edition calls the author; empty for what the original says.", HelpName = "NAME" };
        var command = Options.Verb("byline", "Say who wrote an original, or what another edition calls an author. Without names it only says who stands there.");
        command.Add(story);
        command.Add(names);
        command.Add(none);
        command.Add(edition);
        command.Add(called);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var (id, given) = (Options.StoryId(parsed.GetValue(story)!), parsed.GetValue(names)!);
            var change = Change(given, parsed.GetValue(none), parsed.GetValue(edition), parsed.GetValue(called), house.ActOf(parsed.GetValue(Options.By)!));
            var told = change is null ? await house.Stories.GetAsync(id, cancel) : await house.Stories.ChangeAsync(id, each =>
            {
                change(each);
                return each;
            }, cancel);
            return Say(parsed, told, await house.Names.BookAsync(cancel));
        });
        return command;
    }

    /// <summary>What is asked for; null where nothing is to change.</summary>
    private static Action<Story>? Change(string[] names, bool isNone, string? edition, string? called, Act act)
    {
        if (isNone && names.Length > 0)
            throw new UsageException("Give names or --none, not both.");
        if (edition is null != called is null)
            throw new UsageException("--edition and --as go together: --edition en --as \"Nasrin Karimi\".");
        if (edition is null)
            return isNone || names.Length > 0 ? story => story.Original.GiveByline(names, act) : null;
        if (names is not [var author])
            throw new UsageException("With --as, name the one author as the original writes the name.");
        var tag = Options.Tag(edition).Value;
        return story => story[tag].CallAuthor(author, called!, act);
    }

    private static int Say(ParseResult parsed, Story story, NameBook book)
    {
        var bylines = story.Articles.Select(article => (article.Edition, Names: article.AuthorsBy(book).Select(author => author.Name).ToList())).ToList();
        return Answer.Say(
            parsed.GetValue(Options.Json),
            new { story = story.Id, bylines = bylines.ToDictionary(each => each.Edition, each => each.Names) },
            bylines.Select(each => each.Names.Count == 0 ? $"{each.Edition}: nobody; the page names the edition" : $"{each.Edition}: {string.Join(", ", each.Names)}"));
    }
}
