using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>What the numbers tell that only one side says.</summary>
internal sealed class LoneNumbers
{
    // "The two countries" are "both countries" and "the countries".
    private const decimal MostLoose = 2;

    private readonly TextPair pair;
    private readonly ValueMatching matching;
    private readonly List<Quantity> lost;
    private readonly List<Quantity> gained;
    private readonly List<Quantity> gainedInWords;
    private readonly List<Quantity> lostRanks;
    private readonly List<Quantity> gainedRanks;

    internal LoneNumbers(TextPair pair, IReadOnlyList<Quantity> source, IReadOnlyList<Quantity> target, ValueMatching matching)
    {
        (this.pair, this.matching) = (pair, matching);
        lost = [.. source.Where((one, s) => matching.OfSource[s] == -1 && Tells(one.Number) && !IsEcho(source, s))];
        gained = [.. target.Where((one, t) => matching.OfTarget[t] == -1 && one.Number.Form == NumberForm.Digits)];
        gainedInWords = [.. target.Where((one, t) => matching.OfTarget[t] == -1 && one.Number is { Form: NumberForm.Words, IsWeak: false, IsArticle: false })];
        lostRanks = [.. source.Where((one, s) => matching.OfSource[s] == -1 && IsRank(one.Number))];
        gainedRanks = [.. target.Where((one, t) => matching.OfTarget[t] == -1 && IsRank(one.Number))];
    }

    internal bool Any => lost.Count + gained.Count > 0 || RankChanged;

    /// <summary>A rank in words or Roman figures comes and goes; one rank for another is an error.</summary>
    private bool RankChanged => lost.Count == 0 && lostRanks.Count == 1 && Replacement(lostRanks[0]) is not null;

    /// <summary>One number lost and one gained is one that changed; else each is told by itself.</summary>
    internal void Report(List<Finding> findings)
    {
        if (RankChanged || lost.Count == 1)
        {
            ReportOne(lost.Count == 1 ? lost[0] : lostRanks[0], findings);
            return;
        }

        foreach (Quantity one in lost)
            ReportLost(one, findings);
        foreach (Quantity one in gained)
            ReportGained(one, findings);
    }

    private void ReportOne(Quantity before, List<Finding> findings)
    {
        if (Replacement(before) is { } after)
        {
            Severity severity = after.Number.Form == NumberForm.Digits || before.Number.Form == NumberForm.Digits ? Severity.Error : Severity.Warning;
            FindingKind kind = IsRank(before.Number) || IsRank(after.Number) ? FindingKind.Ordinal : KindOf(before) is not FindingKind.Number and var own ? own : KindOf(after);
            findings.Add(new(kind, severity, $"{Said(pair.Source, before)} became {Said(pair.Target, after)}.", At(before), At(after)));
            return;
        }

        ReportLost(before, findings);
        foreach (Quantity one in gained)
            ReportGained(one, findings);
    }

    private void ReportLost(Quantity one, List<Finding> findings) =>
        findings.Add(new(KindOf(one), SeverityOf(one), $"The translation does not say {Said(pair.Source, one)}.", At(one), null));

    private void ReportGained(Quantity one, List<Finding> findings) =>
        findings.Add(new(KindOf(one), Severity.Error, $"The original does not say {Said(pair.Target, one)}.", null, At(one)));

    private Quantity? Replacement(Quantity before) => gained switch
    {
        [var digits] => digits,
        [] when gainedInWords is [var words] && (!IsSmallRank(before.Number) || words.Number.IsOrdinal) => words,
        [] when gainedInWords.Count == 0 && IsRank(before.Number) && gainedRanks is [var rank] => rank,
        _ => null,
    };

    /// <summary>The final third, a second chance.</summary>
    private static bool IsSmallRank(NumberMention mention) => mention is { IsOrdinal: true, Form: not NumberForm.Digits, Value: <= 10 };

    /// <summary>"First" is mostly said for its own sake.</summary>
    private static bool IsRank(NumberMention mention) => mention is { IsOrdinal: true, Value: >= 2 } or { Form: NumberForm.Roman, Value: >= 2 };

    /// <summary>Whether the loss of a number tells of an error: "one", "half" and "third" come and go, and Arabic has a dual.</summary>
    private bool Tells(NumberMention mention) =>
        mention.Form == NumberForm.Digits
        || (mention is { Form: NumberForm.Words, IsWeak: false, IsOrdinal: false } && !(mention.Value == 2 && (HasDual(pair.Source) || HasDual(pair.Target))))
        || (mention.Value >= 1000 && matching.HasLonelyMagnitude);

    /// <summary>A measure that repeats its neighbour in other units, which the translation leaves out with its unit: 6 miles (9.7 km).</summary>
    private bool IsEcho(IReadOnlyList<Quantity> source, int at)
    {
        Quantity one = source[at];
        return one.Units.Count > 0 && (Repeats(at - 1) || Repeats(at + 1)) && !one.Units.Any(u => MeasureReading.Names(pair.Target.Text, pair.Target.Language, u));

        bool Repeats(int other) => other >= 0 && other < source.Count && matching.OfSource[other] != -1 && Conversion.IsSame(one, source[other]);
    }

    /// <summary>A pair in words that nothing replaces is mostly said otherwise, but not one of a measure.</summary>
    private Severity SeverityOf(Quantity one) => one.Number switch
    {
        { Form: NumberForm.Digits } => Severity.Error,
        { Form: NumberForm.Words, Value: <= MostLoose } when one.Units.Count == 0 && gainedInWords.Count == 0 => Severity.Info,
        _ => Severity.Warning,
    };

    private static bool HasDual(Side side) => NumberReading.HasDual(side.Language);

    private static FindingKind KindOf(Quantity quantity) => quantity switch
    {
        { Units: [{ Dimension: Dimension.Percent }, ..] } => FindingKind.Percentage,
        { Units: [.., { Dimension: Dimension.Money }] } => FindingKind.Money,
        { Units: [{ Dimension: not Dimension.Duration }, ..] } => FindingKind.Measure,
        { Number.IsOrdinal: true } => FindingKind.Ordinal,
        _ => FindingKind.Number,
    };

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);

    private static string Said(Side side, Quantity quantity) => At(quantity).Of(side.Text);
}
