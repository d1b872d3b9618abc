using Dragoman.Fidelity;
using Dragoman.Languages;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Cli.Checking;

/// <summary>Checks one file against another and prints for people.</summary>
internal static class TwoFiles
{
    public static int Check(string source, LanguageTag from, string target, LanguageTag to, Instant? on, TextWriter output)
    {
        var (originals, translations) = (Paragraphs(source), Paragraphs(target));
        if (originals.Length != translations.Length)
            (originals, translations) = ([string.Join('\n', originals)], [string.Join('\n', translations)]);
        var errors = 0;
        for (var i = 0; i < originals.Length; i++)
        {
            var pair = new TextPair(new Side(originals[i], from), new Side(translations[i], to), on);
            foreach (var finding in FidelityCheck.Check(pair))
            {
                Print(i + 1, pair, finding, output);
                errors += finding.Severity == Severity.Error ? 1 : 0;
            }
        }
        output.WriteLine(errors == 0 ? "No errors found." : $"{errors} {(errors == 1 ? "error" : "errors")} found.");
        return errors == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Print(int paragraph, TextPair pair, Finding finding, TextWriter output)
    {
        output.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()}: {finding.Message} (paragraph {paragraph}, {finding.Kind.ToString().ToLowerInvariant()})");
        if (finding.Source is { } there)
            output.WriteLine($"    source  {Marked(pair.Source.Text, there)}");
        if (finding.Target is { } here)
            output.WriteLine($"    target  {Marked(pair.Target.Text, here)}");
    }

    /// <summary>The place between marks, with a little of what stands around it.</summary>
    public static string Marked(string text, Span at)
    {
        const int around = 40;
        var (from, to) = (Math.Max(0, at.Start - around), Math.Min(text.Length, at.End + around));
        return $"{(from > 0 ? "…" : "")}{text[from..at.Start]}⟦{at.Of(text)}⟧{text[at.End..to]}{(to < text.Length ? "…" : "")}";
    }

    private static string[] Paragraphs(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"There is no file {path}.");
        var text = Utf8.Decode(File.ReadAllBytes(path));
        return [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }
}
