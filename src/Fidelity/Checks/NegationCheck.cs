using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>A negation lost or gained: plain words that negate on one side, and nothing on the other that says no in any way.</summary>
internal sealed class NegationCheck : ICheck
{
    /// <summary>In longer sentences a translation often says by a negation what the source says without: remain silent, not ring.</summary>
    private const int LongSentence = 60;

    /// <summary>In yet longer ones it often says without one what the source says by it.</summary>
    private const int LongerSentence = 110;

    /// <summary>The language that these lengths are counted in.</summary>
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public void Check(TextPair pair, List<Finding> findings)
    {
        Side source = pair.Source, target = pair.Target;
        if (source.Letters == 0 || target.Letters == 0)
            return;
        IReadOnlyList<Range> lost = Negations.Read(source.Text, source.Language);
        if (lost.Count > 0 && !Negations.MayNegate(target.Text, target.Language))
            findings.Add(new(FindingKind.Negation, source.Letters > LongerSentence * Lengths.Factor(English, source.Language) ? Severity.Info : Severity.Warning, "The source negates this; the target does not seem to.", SpanOf(lost[0]), null));
        IReadOnlyList<Range> gained = Negations.Read(target.Text, target.Language);
        if (gained.Count > 0 && !Negations.MayNegate(source.Text, source.Language))
            findings.Add(new(FindingKind.Negation, target.Letters > LongSentence * Lengths.Factor(English, target.Language) ? Severity.Info : Severity.Warning, "The target negates this; the source does not seem to.", null, SpanOf(gained[0])));
    }

    private static Span SpanOf(Range range) => new(range.Start.Value, range.End.Value - range.Start.Value);
}
