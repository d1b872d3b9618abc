using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Something left out or added: by length, by the numbers and names that are gone, and by signs that the text breaks off.</summary>
internal sealed class CoverageCheck : ICheck
{
    /// <summary>What an omission must weigh; set so that few professional translations reach it.</summary>
    private const double Omitted = 3.95;

    /// <summary>A translation as much longer, in standard deviations, says more than its source.</summary>
    private const double Added = 4;

    public void Check(TextPair pair, List<Finding> findings)
    {
        if (pair.Source.Letters == 0 || pair.Target.Letters == 0)
        {
            FindEmpty(pair, findings);
            return;
        }

        double deviation = Lengths.Deviation(pair.Source.Letters, pair.Source.Language, pair.Target.Letters, pair.Target.Language);
        if (deviation > Added)
            findings.Add(new(FindingKind.Addition, Severity.Warning, "The target is much longer than its source: something may have been added.", null, Whole(pair.Target)));
        else if (OmissionSigns.Weigh(pair, deviation) > Omitted)
            findings.Add(new(FindingKind.Omission, Severity.Warning, "Something of the source seems to be left out.", Whole(pair.Source), null));
    }

    private static void FindEmpty(TextPair pair, List<Finding> findings)
    {
        if (pair.Source.Letters > 0)
            findings.Add(new(FindingKind.Omission, Severity.Error, "The target is empty.", Whole(pair.Source), null));
        else if (pair.Target.Letters > 0 && pair.Source.Text.Length == 0)
            findings.Add(new(FindingKind.Addition, Severity.Error, "The source is empty.", null, Whole(pair.Target)));
    }

    private static Span Whole(Side side) => new(0, side.Text.Length);
}
