using System.CommandLine;
using Dragoman.Cli.Remembering;
using Dragoman.Memory;
using Side = Dragoman.Similarity.Side;

namespace Dragoman.Cli.Commands;

/// <summary>What the newsroom translated before.</summary>
internal static class MemoryCommand
{
    private static readonly Option<string?> From = new("--from") { Description = "The language translated from, e.g. en.", HelpName = "TAG" };
    private static readonly Option<string?> To = new("--to") { Description = "The language translated into, e.g. fa.", HelpName = "TAG" };

    public static Command Build() => new("memory", "What was translated before: look up a text, search for words, take files in and write them.")
    {
        LookUp(), Search(), MemoryFiles.Import(From, To), MemoryFiles.Export(From, To), Options.Data, Options.Database,
    };

    private static Command LookUp()
    {
        var text = new Argument<string?>("TEXT") { Description = "A paragraph or sentence.", Arity = ArgumentArity.ZeroOrOne };
        var pairs = new Option<bool>("--pairs") { Description = "Read texts from standard input, one JSON object a line, and answer each with one line." };
        var most = new Option<int>("--most") { Description = "The most matches for a text.", DefaultValueFactory = _ => 5 };
        var percent = new Option<int>("--least") { Description = "The least score, in per cent.", DefaultValueFactory = _ => 70 };
        most.Validators.Add(result => Refuse(result, most, 1, 100));
        percent.Validators.Add(result => Refuse(result, percent, 1, 100));
        var command = Options.Verb("lookup", "Units that hold the same text or one like it, the best first.");
        foreach (var option in (Option[])[From, To, pairs, most, percent])
            command.Add(option);
        command.Add(text);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            if (parsed.GetValue(pairs))
            {
                return await QuestionStream.RunAsync(house.Memory, parsed.GetValue(most), parsed.GetValue(percent), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancel)
                    ? CommandLine.Done : CommandLine.Refused;
            }
            var asked = parsed.GetValue(text) ?? throw new UsageException("Name a text and its languages: dragoman memory lookup TEXT --from en --to fa. Or give --pairs and JSON on standard input.");
            var found = await house.Memory.LookUpAsync(new(asked, Languages(parsed)), parsed.GetValue(most), parsed.GetValue(percent), cancel);
            var matches = found.Select(MatchAnswer.Of).ToList();
            return Answer.Say(parsed.GetValue(Options.Json), new { matches }, matches.Count == 0 ? ["Nothing like it was translated before."] : matches.SelectMany(match => match.Lines()));
        });
        return command;
    }

    private static Command Search()
    {
        var phrase = new Argument<string>("PHRASE") { Description = "A word or several." };
        var target = new Option<bool>("--in-target") { Description = "Look in the translations, not in what was translated." };
        var most = new Option<int>("--most") { Description = "The most lines.", DefaultValueFactory = _ => 20 };
        most.Validators.Add(result => Refuse(result, most, 1, 1000));
        var command = Options.Verb("search", "Where a word or phrase stands, and what answers it on the other side.");
        command.Add(phrase);
        foreach (var option in (Option[])[From, To, target, most])
            command.Add(option);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var house = await Options.OpenAsync(parsed, cancel);
            var side = parsed.GetValue(target) ? Side.Target : Side.Source;
            var found = await house.Memory.SearchAsync(Languages(parsed), side, parsed.GetValue(phrase)!, parsed.GetValue(most), cancel);
            var lines = found.Lines.Select(line => new LineAnswer(line)).ToList();
            return Answer.Say(
                parsed.GetValue(Options.Json),
                new { whole = found.Whole, inside = found.Inside, lines },
                [$"{found.Whole} as whole words, {found.Inside} inside words.", .. lines.SelectMany(line => line.Lines())]);
        });
        return command;
    }

    private static LanguagePair Languages(ParseResult parsed) => parsed.GetValue(From) is { } from && parsed.GetValue(To) is { } to
        ? new(Options.Tag(from).Value, Options.Tag(to).Value)
        : throw new UsageException("Name the languages: --from en --to fa.");

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Tokens.Count > 0 && result.Errors.Any() is false && (result.GetValue(option) < least || result.GetValue(option) > most))
            result.AddError($"{option.Name} must be from {least} to {most}.");
    }
}
