using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Each quotation of the source has one in the target, of plausible length; none is invented.</summary>
internal sealed class QuotationCheck : ICheck
{
    /// <summary>Shorter ones in the target alone are names and words that its typography marks.</summary>
    private const int ShortestInvention = 30;

    public void Check(TextPair pair, List<Finding> findings)
    {
        QuotedParts source = QuotedParts.Of(pair.Source), target = QuotedParts.Of(pair.Target);
        if (source.Count == 0 && target.Count == 0)
            return;
        double factor = Lengths.Factor(pair.Source.Language, pair.Target.Language);
        if (target.Count == 0)
            FindUnmarked(pair, source, findings);
        else if (source.Count == 0)
            FindInvented(pair, target, factor, findings);
        else if (target.Count < source.CountMerged && target.CountWithTitles < source.Count)
            FindMissing(pair, source, target, factor, findings);
        else
            FindCut(pair, source, target, factor, findings);
    }

    private static void FindUnmarked(TextPair pair, QuotedParts source, List<Finding> findings)
    {
        if (pair.Target.Letters == 0 || source.IsWhollyHalf)
            return;
        foreach (QuotedPart part in source.Parts)
        {
            bool isUsual = pair.Target.Quotations.Count > 0 || UnmarkedQuotation.IsUsual(part, pair.Source, pair.Target);
            findings.Add(new(FindingKind.Quotation, isUsual ? Severity.Info : Severity.Error, "The source quotes this; the target marks no quotation.", part.Span, null));
        }
    }

    /// <summary>Marks in the target alone: speech that the source reports, or a slip of the typist where one mark has no fellow.</summary>
    private static void FindInvented(TextPair pair, QuotedParts target, double factor, List<Finding> findings)
    {
        foreach (QuotedPart part in target.Parts.Where(p => p.Quotation.Opened && p.Letters > ShortestInvention * factor))
        {
            bool isUsual = target.IsWhole || part.IsHalf || UnmarkedQuotation.IsUsual(part, pair.Target, pair.Source);
            findings.Add(new(FindingKind.Quotation, isUsual ? Severity.Info : Severity.Warning, "The target quotes this; the source does not.", null, part.Span));
        }
    }

    private static void FindMissing(TextPair pair, QuotedParts source, QuotedParts target, double factor, List<Finding> findings)
    {
        foreach (QuotedPart part in source.Unmatched(target, factor))
        {
            Severity severity = UnmarkedQuotation.IsUsual(part, pair.Source, pair.Target) ? Severity.Info : Severity.Error;
            findings.Add(new(FindingKind.Quotation, severity, "The target has fewer quotations than the source; this one may be missing.", part.Span, null));
        }
    }

    /// <summary>As many quotations: together they must be about as long as the source's.</summary>
    private static void FindCut(TextPair pair, QuotedParts source, QuotedParts target, double factor, List<Finding> findings)
    {
        double expected = source.Letters * factor;
        if (target.Count < source.Count && target.Letters < expected * 0.6)
        {
            FindMissing(pair, source, target, factor, findings);
            return;
        }

        if (source.Count == 1 && target.HasHalf && source.CountWithNested > Math.Max(1, target.CountWithNested))
            findings.Add(new(FindingKind.Quotation, Severity.Warning, "The source has a quotation in a quotation; marks of one are missing.", source.Parts[0].Span, target.Parts[0].Span));
        if (source.Letters < 12 || target.HasHalf || source.HasHalf)
            return;
        if (target.Letters < expected * 0.35)
            findings.Add(new(FindingKind.Quotation, Severity.Warning, "The quotation is much shorter than in the source.", source.Parts[0].Span, target.Parts[0].Span));
        else if (target.Letters > (expected * 2.5) + 40)
            findings.Add(new(FindingKind.Quotation, Severity.Warning, "The quotation is much longer than in the source.", source.Parts[0].Span, target.Parts[0].Span));
    }
}
