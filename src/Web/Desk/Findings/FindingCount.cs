using Dragoman.Fidelity;
using Dragoman.Findings;

namespace Dragoman.Web.Desk.Findings;

/// <summary>How many findings are open, in words.</summary>
internal static class FindingCount
{
    public static string Of(int count, string word) => $"{count} {word}{(count == 1 ? "" : "s")}";

    /// <summary>"2 errors, 1 warning"; empty where nothing is open.</summary>
    public static string Of(IReadOnlyList<BlockFinding> findings) => string.Join(", ", new[] { Severity.Error, Severity.Warning }
        .Select(severity => (severity, count: Open(findings, severity)))
        .Where(pair => pair.count > 0)
        .Select(pair => Of(pair.count, Stories.Words.Of(pair.severity))));

    public static int Open(IReadOnlyList<BlockFinding> findings, Severity severity) =>
        findings.Count(finding => finding.Severity == severity && finding.Waiver is null);
}
