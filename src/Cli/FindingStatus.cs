using Dragoman.Cli.Checking;
using Dragoman.Fidelity;
using Dragoman.Findings;
using Dragoman.Stories;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Cli;

/// <summary>A finding in an article, as commands say it.</summary>
/// <param name="Index">The block, in its article; the headline is 0.</param>
/// <param name="Waived">Who lets it stand, and why; null while it is open.</param>
internal sealed record FindingStatus(int Index, string Kind, string Severity, string Message, FoundStatus? Source, FoundStatus? Target, WaiverStatus? Waived)
{
    public static FindingStatus Of(BlockFinding finding) => new(
        finding.Index,
        finding.Kind,
        Words.Of(finding.Severity),
        finding.Message,
        FoundStatus.Of(finding.Found.Source, finding.Source.Text),
        FoundStatus.Of(finding.Found.Target, finding.Target.Text),
        finding.Waiver is { } waiver ? new(waiver.Reason, waiver.By, InstantPattern.General.Format(Instant.FromUnixTimeMilliseconds(waiver.At))) : null);

    public static IReadOnlyList<FindingStatus> Of(IEnumerable<BlockFinding> findings) => [.. findings.Select(Of)];

    /// <summary>A finding for people, with the words in question marked.</summary>
    public static IEnumerable<string> Lines(BlockFinding finding)
    {
        yield return $"{Words.Of(finding.Severity)}: block {finding.Index}: {finding.Message} ({finding.Kind})";
        if (finding.Found.Source is { } there)
            yield return $"    source  {Excerpt.Of(finding.Source.Text, there, "⟦", "⟧")}";
        if (finding.Found.Target is { } here)
            yield return $"    target  {Excerpt.Of(finding.Target.Text, here, "⟦", "⟧")}";
    }
}

/// <summary>The words in question; offsets are UTF-16.</summary>
internal sealed record FoundStatus(int Start, int End, string Text)
{
    public static FoundStatus? Of(Span? span, string text) => span is { } at ? new(at.Start, at.End, at.Of(text)) : null;
}

internal sealed record WaiverStatus(string Reason, string By, string At);
