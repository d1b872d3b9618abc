using Dragoman.Fidelity;

namespace Dragoman.Cli.Checking;

/// <summary>The findings of two texts: lines for people, one object for scripts.</summary>
internal sealed class FindingReport(TwoTexts texts, IReadOnlyList<PlacedFinding> findings)
{
    private const string Plain = "\u001B[0m";

    public int Count(Severity severity) => findings.Count(placed => placed.Finding.Severity == severity);

    /// <param name="coloured">Whether a terminal shows it: then places are coloured and underlined, else they stand between ⟦ and ⟧.</param>
    public IEnumerable<string> Lines(bool coloured)
    {
        var label = Math.Max(texts.Source.Language.Value.Length, texts.Target.Language.Value.Length);
        foreach (var placed in findings)
        {
            var finding = placed.Finding;
            var colour = coloured ? $"\u001B[{Colour(finding.Severity)}m" : "";
            yield return $"{colour}{Word(finding.Severity)}{(coloured ? Plain : "")}: {finding.Message} ({Where(placed)}; {Word(finding.Kind)})";
            var (open, close) = coloured ? ($"\u001B[4;{Colour(finding.Severity)}m", Plain) : ("⟦", "⟧");
            var share = Share(placed);
            if (placed.Source is { } source)
                yield return $"    {texts.Source.Language.Value.PadRight(label)}  {Shown(texts.Source.Blocks[source].Text, finding.Source, share, open, close)}";
            if (placed.Target is { } target)
                yield return $"    {texts.Target.Language.Value.PadRight(label)}  {Shown(texts.Target.Blocks[target].Text, finding.Target, share, open, close)}";
        }
        yield return Summary();
    }

    public object Json() => new
    {
        source = texts.Source.Path,
        target = texts.Target.Path,
        paragraphs = new { source = texts.Source.Blocks.Count, target = texts.Target.Blocks.Count },
        errors = Count(Severity.Error),
        warnings = Count(Severity.Warning),
        infos = Count(Severity.Info),
        findings = findings.Select(placed => new
        {
            kind = Word(placed.Finding.Kind),
            severity = Word(placed.Finding.Severity),
            message = placed.Finding.Message,
            sourceParagraph = placed.Source + 1,
            targetParagraph = placed.Target + 1,
            source = Place(placed.Finding.Source, placed.Source is { } source ? texts.Source.Blocks[source].Text : ""),
            target = Place(placed.Finding.Target, placed.Target is { } target ? texts.Target.Blocks[target].Text : ""),
        }),
        remarks = (string[])[.. texts.Source.Warnings, .. texts.Target.Warnings],
    };

    private string Summary()
    {
        var (errors, warnings, infos) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        return $"{Counted(errors, "error")}, {Counted(warnings, "warning")}, {Counted(infos, "note")} in {Counted(texts.Paragraphs, "paragraph")}.";
    }

    private static string Counted(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => $"{count} {noun}s",
    };

    private static object? Place(Span? place, string text) => place is { } at ? new { start = at.Start, end = at.End, text = at.Of(text) } : null;

    private static string Shown(string text, Span? place, double share, string open, string close) =>
        place is { } at ? Excerpt.Of(text, at, open, close) : Excerpt.Near(text, share);

    /// <summary>How far into its paragraph the finding stands.</summary>
    private double Share(PlacedFinding placed)
    {
        if (placed is { Source: { } source, Finding.Source: { } there })
            return (there.Start + there.Length / 2.0) / Math.Max(1, texts.Source.Blocks[source].Text.Length);
        return placed is { Target: { } target, Finding.Target: { } here }
            ? (here.Start + here.Length / 2.0) / Math.Max(1, texts.Target.Blocks[target].Text.Length)
            : 0;
    }

    private static string Where(PlacedFinding placed) => placed switch
    {
        (null, { } target, _) => $"paragraph {target + 1} of the translation",
        ({ } source, null, _) => $"paragraph {source + 1} of the original",
        ({ } source, { } target, _) when source != target => $"paragraph {source + 1}, {target + 1} of the translation",
        _ => $"paragraph {placed.Source + 1}",
    };

    private static string Word(Enum word) => word.ToString().ToLowerInvariant();

    private static int Colour(Severity severity) => severity switch
    {
        Severity.Error => 31,
        Severity.Warning => 33,
        _ => 36,
    };
}
