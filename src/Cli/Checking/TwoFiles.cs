using Dragoman.Fidelity;
using Dragoman.Languages;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Cli.Checking;

/// <summary>Checks one file against another, without a newsroom.</summary>
internal sealed record TwoFiles(string Source, LanguageTag From, string Target, LanguageTag To, Instant? On, TextFormat? Format, bool StripControls)
{
    /// <summary>Shorter texts are done before anybody reads how far they are.</summary>
    private const int LongText = 200, ProgressStep = 25;

    public async Task<int> CheckAsync(bool json, CancellationToken cancel)
    {
        if (Source == InputFile.StandardInput && Target == InputFile.StandardInput)
            throw new UsageException("Only one of the two texts can come from standard input.");
        var source = await CheckedText.ReadAsync(Source, From, Format, StripControls, cancel);
        var target = await CheckedText.ReadAsync(Target, To, Format, StripControls, cancel);
        string[] doubts = [.. new[] { source.Doubt("--from"), target.Doubt("--to") }.OfType<string>()];
        foreach (var doubt in doubts)
            Console.Error.WriteLine($"dragoman: {doubt}");

        var texts = new TwoTexts(source with { Warnings = [.. source.Warnings, .. doubts] }, target, On);
        List<PlacedFinding> findings = [];
        foreach (var finding in texts.Check(done => Progress(done, texts.Paragraphs)))
        {
            cancel.ThrowIfCancellationRequested();
            findings.Add(finding);
        }
        var report = new FindingReport(texts, findings);
        Answer.Say(json, report.Json(), report.Lines(IsTerminal()));
        return report.Count(Severity.Error) == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Progress(int done, int all)
    {
        if (all < LongText || Console.IsErrorRedirected || (done % ProgressStep != 0 && done != all))
            return;
        Console.Error.Write(done < all ? $"\r{done} of {all} paragraphs" : "\r\u001B[K");
    }

    /// <summary>NO_COLOR (no-color.org) and a dumb terminal want plain text.</summary>
    private static bool IsTerminal() => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
