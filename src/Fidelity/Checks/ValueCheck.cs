using Dragoman.Fidelity.Values;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Numbers, ordinals, percentages, money and measures by value.</summary>
internal sealed class ValueCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        // What the dates compared already is no number of its own.
        List<Quantity> source = [.. pair.Source.Quantities.Where(one => !pair.Dates.CoversSource(RangeOf(one)))];
        List<Quantity> target = [.. pair.Target.Quantities.Where(one => !pair.Dates.CoversTarget(RangeOf(one)))];
        if (source.Count == 0 && target.Count == 0)
            return;
        ValueMatching matching = new(source, target);
        List<Quantity> lost = [], gained = [];
        for (int s = 0; s < source.Count; s++)
        {
            if (matching.OfSource[s] == -1 && Tells(source[s].Number, matching, pair))
                lost.Add(source[s]);
        }

        for (int t = 0; t < target.Count; t++)
        {
            if (matching.OfTarget[t] == -1 && target[t].Number.Form == NumberForm.Digits)
                gained.Add(target[t]);
        }

        Report(pair, lost, gained, findings);
        if (lost.Count == 0 && gained.Count == 0 && ChangedPlaces.Find(pair, source, target, matching) is { } swapped)
            findings.Add(swapped);
    }

    /// <summary>One number lost and one gained is one that changed; else each is told by itself.</summary>
    private static void Report(TextPair pair, List<Quantity> lost, List<Quantity> gained, List<Finding> findings)
    {
        if (lost is [var before] && gained is [var after])
        {
            findings.Add(new Finding(KindOf(before), Severity.Error, $"{Said(pair.Source, before)} became {Said(pair.Target, after)}.", At(before), At(after)));
            return;
        }

        foreach (Quantity one in lost)
            findings.Add(new Finding(KindOf(one), one.Number.Form == NumberForm.Digits ? Severity.Error : Severity.Warning, $"The translation does not say {Said(pair.Source, one)}.", At(one), null));
        foreach (Quantity one in gained)
            findings.Add(new Finding(KindOf(one), Severity.Error, $"The original does not say {Said(pair.Target, one)}.", null, At(one)));
    }

    /// <summary>Whether the loss of a number tells of an error: "one", "half" and "third" come and go, and Arabic has a dual.</summary>
    private static bool Tells(NumberMention mention, ValueMatching matching, TextPair pair) =>
        mention.Form == NumberForm.Digits
        || (mention is { Form: NumberForm.Words, IsWeak: false, IsOrdinal: false } && !(mention.Value == 2 && (HasDual(pair.Source) || HasDual(pair.Target))))
        || (mention.Value >= 1000 && matching.HasLonelyMagnitude);

    private static bool HasDual(Side side) => side.Language.Language is "ar" or "he";

    private static FindingKind KindOf(Quantity quantity) => quantity switch
    {
        { Units: [{ Dimension: Dimension.Percent }, ..] } => FindingKind.Percentage,
        { Units: [.., { Dimension: Dimension.Money }] } => FindingKind.Money,
        { Units: [{ Dimension: not Dimension.Duration }, ..] } => FindingKind.Measure,
        { Number.IsOrdinal: true } => FindingKind.Ordinal,
        _ => FindingKind.Number,
    };

    private static Range RangeOf(Quantity quantity) => quantity.Number.Start..(quantity.Number.Start + quantity.Number.Length);

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);

    private static string Said(Side side, Quantity quantity) => At(quantity).Of(side.Text);
}
