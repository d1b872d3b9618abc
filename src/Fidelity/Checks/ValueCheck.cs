using Dragoman.Fidelity.Values;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Numbers, ordinals, percentages, money and measures by value.</summary>
internal sealed class ValueCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        // What the dates compared already is no number of its own.
        List<Quantity> source = [.. pair.Source.Quantities.Where(one => !Compared(pair.Source, one, pair.Dates.CoversSource))];
        List<Quantity> target = [.. pair.Target.Quantities.Where(one => !Compared(pair.Target, one, pair.Dates.CoversTarget))];
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
        new UnitChanges(pair, source, target, matching).Find(findings);
        if (lost.Count == 0 && gained.Count == 0 && Swapped(pair) is { } swapped)
            findings.Add(swapped);
    }

    /// <summary>A number may have changed places with one of a date: all of them count.</summary>
    private static Finding? Swapped(TextPair pair) => ChangedPlaces.Find(
        pair, pair.Source.Quantities, pair.Target.Quantities, new(pair.Source.Quantities, pair.Target.Quantities));

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

    private static bool HasDual(Side side) => NumberReading.HasDual(side.Language);

    private static FindingKind KindOf(Quantity quantity) => quantity switch
    {
        { Units: [{ Dimension: Dimension.Percent }, ..] } => FindingKind.Percentage,
        { Units: [.., { Dimension: Dimension.Money }] } => FindingKind.Money,
        { Units: [{ Dimension: not Dimension.Duration }, ..] } => FindingKind.Measure,
        { Number.IsOrdinal: true } => FindingKind.Ordinal,
        _ => FindingKind.Number,
    };

    /// <summary>Whether each run of digits in the number was compared as part of a date or time: 5.30 pm is two.</summary>
    private static bool Compared(Side side, Quantity quantity, Func<Range, bool> covers)
    {
        int end = quantity.Number.Start + quantity.Number.Length;
        bool any = false;
        for (int at = quantity.Number.Start; at < end; at++)
        {
            if (!char.IsDigit(side.Text[at]))
                continue;
            int from = at;
            while (at + 1 < end && char.IsDigit(side.Text[at + 1]))
                at++;
            if (!covers(from..(at + 1)))
                return false;
            any = true;
        }

        return any;
    }

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);

    private static string Said(Side side, Quantity quantity) => At(quantity).Of(side.Text);
}
