using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Each quotation of the source has one in the target, of plausible length; none is invented.</summary>
internal sealed class QuotationCheck : ICheck
{
    /// <summary>Shorter ones in the target alone are names and words that its typography marks.</summary>
    private const int ShortestInvention = 18;

    /// <summary>And so are those of fewer words.</summary>
    private const int FewestInvented = 5;

    /// <summary>The share of the expected letters that fewer quotations must have, where they join the source's.</summary>
    private const double LeastOfJoined = 0.66;

    private const double LeastOfAll = 0.8;

    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public void Check(TextPair pair, List<Finding> findings)
    {
        QuotedParts source = QuotedParts.Of(pair.Source), target = QuotedParts.Of(pair.Target);
        if (source.Count == 0 && target.Count == 0)
            return;
        double factor = Lengths.Factor(pair.Source.Language, pair.Target.Language);
        if (target.Count == 0)
            FindUnmarked(pair, source, findings);
        else if (source.Count == 0)
            FindInvented(pair, target, findings);
        else if (target.Count < source.CountMerged && target.CountWithTitles < source.Count && !AreJoined(source, target, factor))
            FindMissing(pair, source, target, factor, findings);
        else
            FindCut(pair, source, target, factor, findings);
    }

    /// <summary>Whether the target may quote in one what the source interrupts by "he said": nothing of it is lost.</summary>
    private static bool AreJoined(QuotedParts source, QuotedParts target, double factor) =>
        target.Count >= source.CountJoined && target.Letters >= source.Letters * factor * LeastOfAll;

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
    private static void FindInvented(TextPair pair, QuotedParts target, List<Finding> findings)
    {
        foreach (QuotedPart part in target.Parts.Where(p => p.Quotation.Opened && IsLong(p, pair.Target)))
        {
            bool isUsual = target.IsWhole || part.IsHalf || UnmarkedQuotation.MayBeAdded(part, pair.Target, pair.Source);
            findings.Add(new(FindingKind.Quotation, isUsual ? Severity.Info : Severity.Warning, "The target quotes this; the source does not.", null, part.Span));
        }
    }

    /// <summary>Long enough for speech; where words are not parted, by the letters alone.</summary>
    private static bool IsLong(QuotedPart part, Side side) =>
        part.Letters > ShortestInvention * Lengths.Factor(English, side.Language)
        && (!Scripts.PartsWords(side.Language) || WordSpans.Of(part.Span.Of(side.Text)).Count >= FewestInvented);

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
        if (target.Count < source.Count && target.Letters < expected * LeastOfJoined)
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
