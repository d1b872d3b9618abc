using Dragoman.Fidelity.Values;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Numbers, ordinals, percentages, money and measures by value.</summary>
internal sealed class ValueCheck : ICheck
{
    public void Check(TextPair pair, List<Finding> findings)
    {
        LoneSigns.Find(pair, findings);
        // What the dates compared already is no number of its own.
        List<Quantity> source = [.. pair.Source.Quantities.Where(one => !Compared(pair.Source, one, pair.Dates.CoversSource) && !IsHour(one, pair.Dates.TimeCoversSource))];
        List<Quantity> target = [.. pair.Target.Quantities.Where(one => !Compared(pair.Target, one, pair.Dates.CoversTarget) && !IsHour(one, pair.Dates.TimeCoversTarget))];
        if (source.Count == 0 && target.Count == 0)
            return;
        ValueMatching matching = new(source, target);
        LoneNumbers lone = new(pair, source, target, matching);
        lone.Report(findings);
        new UnitChanges(pair, source, target, matching).Find(findings);
        if (!lone.Any && Swapped(pair) is { } swapped)
            findings.Add(swapped);
    }

    /// <summary>A number may have changed places with one of a date: all of them count.</summary>
    private static Finding? Swapped(TextPair pair) => ChangedPlaces.Find(
        pair, pair.Source.Quantities, pair.Target.Quantities, new(pair.Source.Quantities, pair.Target.Quantities));

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

    /// <summary>Half past eight is halb neun: an hour in words was compared as a time.</summary>
    private static bool IsHour(Quantity quantity, Func<int, int, bool> covers) =>
        quantity.Number.Form != NumberForm.Digits && covers(quantity.Number.Start, quantity.Number.End);
}
