using Dragoman.Fidelity.Checks;

namespace Dragoman.Fidelity;

/// <summary>Whether a translation still says what the original said.</summary>
public static class FidelityCheck
{
    private static readonly ICheck[] Checks =
    [
        new ValueCheck(),
        new DateCheck(),
        new WeekdayCheck(),
        new TimeCheck(),
        new QuotationCheck(),
        new NameCheck(),
        new NegationCheck(),
        new CoverageCheck(),
        new TermCheck(),
        new ScriptCheck(),
    ];

    /// <summary>Runs all checks.</summary>
    /// <param name="pair">A source and its translation: any text at all, in any language; what is not understood is passed over.</param>
    /// <returns>What differs, check by check; empty when nothing does.</returns>
    public static IReadOnlyList<Finding> Check(TextPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        List<Finding> findings = [];
        foreach (ICheck check in Checks)
            check.Check(pair, findings);
        return findings;
    }
}
