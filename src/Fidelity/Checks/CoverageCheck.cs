using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Something left out or added: by the length, by numbers, names and sentences that are gone, and by signs that the text breaks off.</summary>
internal sealed class CoverageCheck : ICheck
{
    /// <summary>Translators explain and expand: an addition must weigh more.</summary>
    private const double Added = 1;

    public void Check(TextPair pair, List<Finding> findings)
    {
        if (pair.Source.Letters == 0 || pair.Target.Letters == 0)
        {
            FindEmpty(pair, findings);
            return;
        }

        if (OmissionSigns.Weigh(pair.Source, pair.Target, pair.LostNames.Count) > Lengths.LeastOfOmission(pair.Source.Language, pair.Target.Language))
            findings.Add(new(FindingKind.Omission, Severity.Warning, "Something of the source seems to be left out.", Whole(pair.Source), null));
        else if (OmissionSigns.Weigh(pair.Target, pair.Source, pair.AddedNames.Count) > Added)
            findings.Add(new(FindingKind.Addition, Severity.Warning, "The target says more than its source: something may have been added.", null, Whole(pair.Target)));
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
