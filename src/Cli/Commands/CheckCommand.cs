using System.CommandLine;
using Dragoman.Cli.Checking;

namespace Dragoman.Cli.Commands;

/// <summary>Checks translations without a newsroom: it opens no database.</summary>
internal static class CheckCommand
{
    private const string Usage = "Name two files and their languages: dragoman check SOURCE TARGET --from fa --to en. Or give --pairs and pairs as JSON on standard input.";

    private const string About = """
        What a translation changed: numbers, dates, names, quotations, omissions. Exit code 1 where it found an error.

        Examples:
          dragoman check report.fa.txt report.en.txt --from fa --to en --on 2021-06-30T21:30+03:00
          pandoc report.docx -t html | dragoman check - report.ar.html --from fr --to ar
          dragoman check --pairs < pairs.jsonl > findings.jsonl

        A line of pairs.jsonl, and its answer:
          {"id": "1", "source": {"lang": "en", "text": "It cost 5 euros."}, "target": {"lang": "fr", "text": "Il a coûté 50 euros."}}
          {"id": "1", "findings": [{"kind": "money", "severity": "error", "message": "…", "source": {"start": 8, "end": 9, "text": "5"}, "target": {…}}]}
        """;

    public static Command Build()
    {
        var source = new Argument<string?>("SOURCE") { Description = "The original: plain text, Markdown or HTML; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var target = new Argument<string?>("TARGET") { Description = "Its translation, paired with it paragraph by paragraph; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var from = new Option<string?>("--from") { Description = "The original's language, e.g. fa.", HelpName = "TAG" };
        var to = new Option<string?>("--to") { Description = "The translation's language.", HelpName = "TAG" };
        var on = new Option<string?>("--on") { Description = "The instant of publication, from which relative days are counted.", HelpName = "INSTANT" };
        var pairs = new Option<bool>("--pairs") { Description = "Read pairs from standard input, one JSON object a line, and answer each with one line." };
        var format = TextOptions.Format;
        var strip = TextOptions.StripControls;
        var command = new Command("check", About) { source, target, from, to, on, pairs, format, strip, Options.Json };
        command.SetAction((parsed, cancel) =>
        {
            var files = (parsed.GetValue(source), parsed.GetValue(target));
            if (parsed.GetValue(pairs))
            {
                if (files.Item1 is not null)
                    throw new UsageException("--pairs reads standard input and takes no files.");
                return Task.FromResult(Pairs());
            }
            if (files is not ({ } original, { } translation) || parsed.GetValue(from) is not { } its || parsed.GetValue(to) is not { } others)
                throw new UsageException(Usage);
            var two = new TwoFiles(original, Options.Tag(its), translation, Options.Tag(others), PairReader.Instant(parsed.GetValue(on)), TextOptions.FormatOf(parsed.GetValue(format)), parsed.GetValue(strip));
            return two.CheckAsync(parsed.GetValue(Options.Json), cancel);
        });
        return command;
    }

    private static int Pairs()
    {
        using var output = AnswerStream.Open();
        return PairStream.Run(Console.OpenStandardInput(), output) ? CommandLine.Done : CommandLine.Refused;
    }
}
