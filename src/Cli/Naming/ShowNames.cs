using System.CommandLine;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Cli.Naming;

internal static class ShowNames
{
    public static Command Build()
    {
        var words = new Argument<string?>("TEXT") { Description = "A form, in whatever script, or an identity; without it, all names.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "Only forms in this language.", HelpName = "TAG" };
        var kind = new Option<string?>("--kind") { Description = "Only this kind: person, organisation, place, event or term." };
        var own = new Option<bool>("--own") { Description = "Only what the newsroom decided, not CLDR's." };
        var most = new Option<int>("--most") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var command = Options.Verb("show", "Look names up by any of their forms.");
        command.Add(words);
        foreach (var option in new Option[] { language, kind, own, most })
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var book = await house.Names.BookAsync(cancel);
            var tag = parsed.GetValue(language) is { } given ? Options.Tag(given) : null;
            var (text, json) = (parsed.GetValue(words) ?? "", parsed.GetValue(Options.Json));
            if (text.Length > 0 && book.Find(text) is { } one)
                return await SayAsync(house, one, json, cancel);
            var only = parsed.GetValue(kind) is { } chosen ? NameOptions.KindOf(chosen) : (NameKind?)null;
            var found = book.Holding(text, tag)
                .Where(entry => only is null || entry.Kind == only)
                .Where(entry => !parsed.GetValue(own) || entry.Origin == NameOrigin.Newsroom)
                .ToList();
            var shown = found.Take(Math.Max(0, parsed.GetValue(most))).ToList();
            return Answer.Say(
                json,
                new { names = shown.Select(NameStatus.Of), found = found.Count },
                [
                    .. shown.Select(entry => NameStatus.Line(entry, tag)),
                    .. found.Count == 0 ? ["No name is written so. Add it with: dragoman names add --kind person --form en=…"] : Array.Empty<string>(),
                    .. found.Count > shown.Count ? [$"… and {found.Count - shown.Count} more (--most {found.Count})"] : Array.Empty<string>(),
                ]);
        });
        return command;
    }

    private static async Task<int> SayAsync(House house, NameEntry entry, bool json, CancellationToken cancel)
    {
        var history = await house.Names.HistoryAsync(entry.Id, cancel);
        var uses = await house.Uses.OfAsync(entry.Id, cancel: cancel);
        var near = (await house.Names.BookAsync(cancel)).NearTo(entry);
        return Answer.Say(
            json,
            new
            {
                name = NameStatus.Of(entry),
                articles = uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count(),
                near = near.Select(each => new { id = each.Entry.Id, form = each.Form, likeness = Math.Round(each.Likeness, 2) }),
                history = history.Select(revision => new { revision.Number, at = revision.At.ToString(), revision.By, name = NameStatus.Of(revision.Entry) }),
            },
            [
                .. NameStatus.Of(entry).Lines(),
                $"  in {uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count()} articles: see dragoman names uses {entry.Id}",
                .. near.Select(each => $"  near: {each.Form} ({each.Entry.Id}, {Words.Of(each.Entry.Kind)})"),
                .. history.Select(revision => $"  {revision.Number}. {revision.At}, {revision.By}"),
            ]);
    }
}
