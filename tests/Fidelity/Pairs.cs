using Dragoman.Languages;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Fidelity.Tests;

/// <summary>Pairs for the tests of the checks, and what the check of one kind says about them.</summary>
internal static class Pairs
{
    internal static TextPair Of(string from, string source, string to, string target, string? on = null)
    {
        Instant? instant = on is null ? null : OffsetDateTimePattern.GeneralIso.Parse(on).Value.ToInstant();
        return new(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to)), instant);
    }

    /// <summary>The severities of the findings of one kind, "none" without any.</summary>
    internal static string Found(TextPair pair, FindingKind kind)
    {
        Finding[] findings = [.. FidelityCheck.Check(pair).Where(f => f.Kind == kind)];
        return findings.Length == 0 ? "none" : string.Join(' ', findings.Select(f => f.Severity));
    }
}
