using System.CommandLine;
using System.Text;
using Dragoman.Names;
using Dragoman.Stories;

namespace Dragoman.Cli.Naming;

internal static class WriteName
{
    public static Command Add()
    {
        var file = new Argument<string?>("FILE") { Description = "A name as JSON, \"-\" for standard input; or give it by options.", Arity = ArgumentArity.ZeroOrOne };
        var anyway = new Option<bool>("--anyway") { Description = "Add it although one is written the same." };
        var options = new NameOptions();
        var command = Options.Verb("add", "Add a name with its forms.");
        command.Add(file);
        options.AddTo(command);
        command.Add(anyway);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var start = parsed.GetValue(file) is { } given ? NameDocument.Read(await ReadAsync(given, cancel)) : new NameEntry { Id = NameEntry.NewId(), Kind = NameKind.Person, Forms = new Dictionary<string, NameForms>() };
            var entry = options.Apply(parsed, start);
            var near = (await house.Names.BookAsync(cancel)).NearTo(entry);
            if (!parsed.GetValue(anyway) && near.FirstOrDefault(each => each.Likeness >= 1 && each.Entry.Origin == NameOrigin.Newsroom) is { } same)
                throw new RefusedException($"{same.Form} is in the list already: {same.Entry.Id}.", $"Change it with: dragoman names change {same.Entry.Id}, or add another of that name with --anyway.");
            return await SaveAsync(house, parsed, entry, 0, near, cancel);
        });
        return command;
    }

    public static Command Change()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity; one of CLDR's becomes the newsroom's own." };
        var file = new Option<string?>("--from") { Description = "The whole name anew, as JSON; \"-\" for standard input.", HelpName = "FILE" };
        var options = new NameOptions();
        var command = Options.Verb("change", "Change a name's forms or what is said of it.");
        command.Add(id);
        command.Add(file);
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var known = (await house.Names.BookAsync(cancel))[parsed.GetValue(id)!];
            var seen = await house.Names.NumberAsync(known.Id, cancel);
            var start = parsed.GetValue(file) is { } given ? NameDocument.Read(await ReadAsync(given, cancel)) with { Id = known.Id } : known;
            return await SaveAsync(house, parsed, options.Apply(parsed, start), seen, [], cancel);
        });
        return command;
    }

    public static Command Withdraw()
    {
        var id = new Argument<string>("ID") { Description = "The name's identity." };
        var reason = new Option<string>("--reason") { Description = "Why it does not hold any more.", Required = true };
        var command = Options.Verb("withdraw", "Take a name out of the list; its history stays.");
        command.Add(id);
        command.Add(reason);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var known = (await house.Names.BookAsync(cancel))[parsed.GetValue(id)!];
            var seen = await house.Names.NumberAsync(known.Id, cancel);
            return await SaveAsync(house, parsed, known with { Withdrawn = parsed.GetValue(reason) }, seen, [], cancel);
        });
        return command;
    }

    private static async Task<int> SaveAsync(House house, ParseResult parsed, NameEntry entry, long seen, IReadOnlyList<NearName> near, CancellationToken cancel)
    {
        var act = house.ActOf(parsed.GetValue(Options.By)!);
        var saved = await house.Names.SaveAsync(entry, seen, act.By, act.At, cancel);
        var edits = saved.Withdrawn is null ? await house.NameEdits.OfAsync(saved.Id, cancel) : [];
        return Answer.Say(
            parsed.GetValue(Options.Json),
            new
            {
                name = NameStatus.Of(saved),
                edits = edits.Select(each => new { story = each.Article.Story.Id, edition = each.Article.Edition, blocks = each.Blocks.Count }),
                near = near.Select(each => new { id = each.Entry.Id, form = each.Form, likeness = Math.Round(each.Likeness, 2) }),
            },
            [
                .. NameStatus.Of(saved).Lines(),
                .. near.Select(each => $"  near: {each.Form} ({each.Entry.Id}, {Words.Of(each.Entry.Kind)})"),
                .. edits.Count == 0 ? Array.Empty<string>() : [$"  {edits.Count} articles have a form that is not used any more: see dragoman names edits {saved.Id}"],
            ]);
    }

    private static async Task<string> ReadAsync(string given, CancellationToken cancel)
    {
        const int longest = 1024 * 1024;
        await using var stream = InputFile.Open(given);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var text = new StringBuilder();
        var buffer = new char[8192];
        try
        {
            for (int read; (read = await reader.ReadAsync(buffer, cancel)) > 0;)
            {
                text.Append(buffer, 0, read);
                if (text.Length > longest)
                    throw new UsageException("The JSON of one name is larger than 1 MB.");
            }
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException("The JSON is not in UTF-8.");
        }
        return text.ToString();
    }
}
