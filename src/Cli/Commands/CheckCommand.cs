using System.CommandLine;
using Dragoman.Cli.Checking;

namespace Dragoman.Cli.Commands;

/// <summary>Checks translations without a newsroom: it opens no database.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var source = new Argument<string?>("SOURCE") { Description = "The original, a plain text.", Arity = ArgumentArity.ZeroOrOne };
        var target = new Argument<string?>("TARGET") { Description = "Its translation; line by line where both have as many lines.", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string?>("--from") { Description = "The original's language, e.g. fa.", HelpName = "TAG" };
        var to = new Option<string?>("--to") { Description = "The translation's language.", HelpName = "TAG" };
        var on = new Option<string?>("--on") { Description = "The instant of publication, from which relative days are counted.", HelpName = "INSTANT" };
        var pairs = new Option<bool>("--pairs") { Description = "Read pairs from standard input, one JSON object a line, and answer each with one line." };
        var command = new Command("check", "What a translation changed: numbers, dates, names, quotations, omissions.") { source, target, from, to, on, pairs };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(pairs))
                return PairStream.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()) ? CommandLine.Done : CommandLine.Refused;
            if (parsed.GetValue(source) is not { } original || parsed.GetValue(target) is not { } translation || parsed.GetValue(from) is not { } its || parsed.GetValue(to) is not { } others)
                throw new UsageException("Name two files and their languages: dragoman check SOURCE TARGET --from fa --to en. Or give --pairs and pairs as JSON on standard input.");
            return TwoFiles.Check(original, Options.Tag(its), translation, Options.Tag(others), PairReader.Instant(parsed.GetValue(on)), Console.Out);
        });
        return command;
    }
}
