using System.CommandLine;
using Dragoman.Stories;
using Dragoman.Usage;

namespace Dragoman.Cli.Naming;

internal static class NameEditing
{
    public static Command Edits()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity." };
        var command = Options.Verb("edits", "What articles have to change, because they write a name in a form that is not used any more.");
        command.Add(id);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var edits = await house.NameEdits.OfAsync(parsed.GetValue(id)!, cancel);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { id = parsed.GetValue(id), articles = edits.Select(Status) },
                edits.Count == 0 ? ["Nothing has to change."] : [.. edits.SelectMany(Lines), $"Accept them article by article: dragoman names apply {parsed.GetValue(id)} STORY --edition TAG --type cosmetic"]);
        });
        return command;
    }

    public static Command Apply()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity." };
        var story = Options.Story;
        var edition = Options.Edition;
        var type = new Option<string>("--type") { Description = "cosmetic (asks translators for nothing) or factual.", DefaultValueFactory = _ => "cosmetic" };
        var note = new Option<string?>("--note") { Description = "What was wrong: readers see it. Needed for a factual correction of a published article." };
        var command = Options.Verb("apply", "Accept the edits of an article: a published one is corrected at once.");
        command.Add(id);
        command.Add(story);
        foreach (var option in new Option[] { edition, type, note })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var home = (await house.Editions.GetAsync(cancel))[Options.Tag(parsed.GetValue(edition)!).Value];
            var (name, of) = (parsed.GetValue(id)!, Options.StoryId(parsed.GetValue(story)!));
            var found = await house.Stories.GetAsync(of, cancel);
            var edits = ArticleEdits.Of(found[home.Tag], await house.Names.BookAsync(cancel), (await house.Names.BookAsync(cancel))[name]);
            var (article, publication) = await house.NameEdits.AcceptAsync(
                name, of, home, Options.Change(parsed.GetValue(type)!), parsed.GetValue(note), edits.Seen, house.ActOf(parsed.GetValue(Options.By)!), cancel);
            var left = edits.Blocks.Sum(edit => edit.ByHand.Count);
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { story = of, edition = home.Tag, address = article.Address, published = publication is not null, changed = edits.Blocks.Count(edit => edit.IsPrepared), left },
                publication is not null ? $"Corrected ({Words.Of(publication.Change!)}): {article.Address}" : $"The draft was changed: {article.Address}",
                left == 0 ? "Nothing is left." : $"{left} places are left to be changed by hand: see dragoman names edits {name}");
        });
        return command;
    }

    public static Command Leave()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity." };
        var story = Options.Story;
        var edition = Options.Edition;
        var reason = new Option<string>("--reason") { Description = "Why the form may stand in this article.", Required = true };
        var command = Options.Verb("leave", "Let the forms of an article stand on purpose: they are not listed again while they are the same.");
        command.Add(id);
        command.Add(story);
        command.Add(edition);
        command.Add(reason);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var home = (await house.Editions.GetAsync(cancel))[Options.Tag(parsed.GetValue(edition)!).Value];
            var of = Options.StoryId(parsed.GetValue(story)!);
            await house.NameEdits.LeaveAsync(parsed.GetValue(id)!, of, home, parsed.GetValue(reason)!, null, house.ActOf(parsed.GetValue(Options.By)!), cancel);
            return Answer.Say(parsed.GetValue(Options.Json), new { story = of, edition = home.Tag, left = true }, "It stays as it is.");
        });
        return command;
    }

    private static object Status(ArticleEdits edits) => new
    {
        story = edits.Article.Story.Id,
        edition = edits.Article.Edition,
        address = edits.Article.Address,
        published = edits.IsPublished,
        waitsForDraft = edits.WaitsForDraft,
        blocks = edits.Blocks.Select(edit => new { id = edit.Block.Id, before = edit.Block.Text, after = edit.After, inQuotation = edit.InQuotation, byHand = edit.ByHand.Select(mention => mention.Before + mention.Written + mention.After) }),
    };

    private static IEnumerable<string> Lines(ArticleEdits edits)
    {
        yield return $"{edits.Article.Story.Id} {edits.Article.Edition}{(edits.WaitsForDraft ? " (published, with unpublished changes)" : edits.IsPublished ? " (published)" : " (draft)")}";
        foreach (var edit in edits.Blocks)
        {
            yield return $"  - {edit.Block.Text}";
            if (edit.IsPrepared)
                yield return $"  + {edit.After}";
            if (edit.InQuotation)
                yield return "    in a quotation: was it said so?";
            if (edit.ByHand.Count > 0)
                yield return $"    by hand: {string.Join(", ", edit.ByHand.Select(mention => mention.Before + mention.Written + mention.After))}";
        }
    }
}
