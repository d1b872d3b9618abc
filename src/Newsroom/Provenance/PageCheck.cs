using System.Text.Json.Nodes;
using Dragoman.Languages;
using Dragoman.Stories;

namespace Dragoman.Provenance;

/// <summary>Compares what a page shows with what its record signs.</summary>
internal sealed class PageCheck(JsonObject record)
{
    private readonly List<RecordedBlock> said = [.. RecordedBlock.AllOf(record).Where(block => block.Kind is not ("slug" or "alt-text"))];

    /// <returns>Each fault; or, where there is none, that there is none.</returns>
    public IReadOnlyList<VerificationCheck> Of(PageText page)
    {
        var faults = Faults(page).Select(fault => new VerificationCheck(false, fault)).ToList();
        return faults.Count > 0 ? faults : [new(true, $"The page's {said.Count} blocks and its credit line are what was signed.")];
    }

    private IEnumerable<string> Faults(PageText page)
    {
        var signed = said.ToLookup(block => block.Id, block => block.Digest, StringComparer.Ordinal);
        foreach (var (_, text) in page.Blocks.Where(block => !signed[block.Block].Contains(Digest.OfText(block.Text))))
            yield return $"The text is not what was signed: \"{Short(text)}\"";
        var shown = page.Blocks.Select(block => block.Block).ToList();
        foreach (var missing in said.Where(block => block.IsShown).Select(block => block.Id).Except(shown))
            yield return $"The page lacks block {missing}, which was signed.";
        // A page may show its headline, summary and pictures where its design wants them.
        var running = said.Where(block => block.Kind is not ("headline" or "summary" or "caption")).Select(block => block.Id).ToList();
        if (!shown.Where(running.Contains).SequenceEqual(running.Where(shown.Contains)))
            yield return "The blocks do not stand in the order that was signed.";
        if (page.Credit != Whitespace.Fold(record.Text("credit") ?? ""))
            yield return $"The credit line is not what was signed: \"{page.Credit}\"";
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
