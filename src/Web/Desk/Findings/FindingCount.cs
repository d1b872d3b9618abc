using Dragoman.Fidelity;
using Dragoman.Findings;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Findings;

/// <summary>How many findings are open, in words.</summary>
internal static class FindingCount
{
    public static string Of(Phrasebook T, int count, Severity severity) => severity switch
    {
        Severity.Error => T.Count(count, "{0} error", "{0} errors"),
        Severity.Warning => T.Count(count, "{0} warning", "{0} warnings"),
        _ => T.Count(count, "{0} note", "{0} notes"),
    };

    /// <summary>"2 errors, 1 warning"; empty where nothing is open.</summary>
    public static string Of(Phrasebook T, IReadOnlyList<BlockFinding> findings) => string.Join(T[", |between counts"], new[] { Severity.Error, Severity.Warning }
        .Select(severity => (severity, count: Open(findings, severity)))
        .Where(pair => pair.count > 0)
        .Select(pair => Of(T, pair.count, pair.severity)));

    public static int Open(IReadOnlyList<BlockFinding> findings, Severity severity) =>
        findings.Count(finding => finding.Severity == severity && finding.Waiver is null);
}
