using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Two numbers that are both there, but each where the other belongs.</summary>
internal static class ChangedPlaces
{
    private const int MostNumbers = 16;

    // A dash, with spaces.
    private const int Gap = 3;

    // From 2013 until 2021.
    private const int Word = 9;

    internal static Finding? Find(TextPair pair, IReadOnlyList<Quantity> source, IReadOnlyList<Quantity> target, ValueMatching matching)
    {
        List<PairedQuantity> paired = [];
        for (int s = 0; s < source.Count && paired.Count < MostNumbers; s++)
        {
            if (matching.OfSource[s] >= 0 && target[matching.OfSource[s]].Number.Form == NumberForm.Digits)
                paired.Add(new(source[s], target[matching.OfSource[s]]));
        }

        Lazy<Surroundings> surroundings = new(() => new Surroundings(pair, paired));
        for (int i = 0; i < paired.Count; i++)
        {
            for (int j = i + 1; j < paired.Count; j++)
            {
                if (!AreSame(paired[i].Source, paired[j].Source) && Judge(pair, paired[i], paired[j], surroundings) is { } severity)
                    return Found(pair, paired[i], paired[j], severity);
            }
        }

        return null;
    }

    /// <summary>Whether two numbers of one text say the same: 6 miles (9.7 km).</summary>
    private static bool AreSame(Quantity one, Quantity other) => one.Number.Value == other.Number.Value || Conversion.IsSame(one, other);

    /// <summary>Certain where the units change places too; to be looked at where only the order does, and nothing around them says that it may.</summary>
    private static Severity? Judge(TextPair pair, PairedQuantity one, PairedQuantity other, Lazy<Surroundings> surroundings)
    {
        int units = one.UnitsLikeness(one) + other.UnitsLikeness(other) - one.UnitsLikeness(other) - other.UnitsLikeness(one);
        if (units < 0)
            return Severity.Error;
        bool inverted = one.Target.Number.Start > other.Target.Number.Start && !IsFree(pair, one, other);
        if (units > 0 || !(inverted || TakesTheYear(pair, one, other) || TakesTheYear(pair, other, one)) || one.ScaleDiffers(other))
            return null;
        return surroundings.Value.Favour(one, other) > 0 ? null : Severity.Warning;
    }

    /// <summary>Years and codes stand where the language likes; scores and ranges are turned round in some scripts from right to left.</summary>
    private static bool IsFree(TextPair pair, PairedQuantity one, PairedQuantity other) =>
        (one.IsYear && !other.Target.Number.IsInYearPlace)
        || (other.IsYear && !one.Target.Number.IsInYearPlace)
        || one.IsTime != other.IsTime
        || (IsOfDate(pair, one) && IsOfNone(pair, other))
        || (IsOfDate(pair, other) && IsOfNone(pair, one))
        || one.Source.Number.LeadingNoughts + other.Source.Number.LeadingNoughts > 0
        || (AreTurned(pair, one, other) && one.GapTo(other) <= Gap && other.Source.Number.Start - one.Source.Number.End <= Gap);

    /// <summary>Whether it is part of a date that both sides give.</summary>
    private static bool IsOfDate(TextPair pair, PairedQuantity quantity) =>
        pair.Dates.CoversSource(Place(quantity.Source)) && pair.Dates.CoversTarget(Place(quantity.Target));

    private static bool IsOfNone(TextPair pair, PairedQuantity quantity) =>
        !pair.Dates.Days.Agreeing.Exists(d => Holds(d.Source, quantity.Source) || Holds(d.Target, quantity.Target));

    private static bool Holds(DateMention date, Quantity quantity) => date.Start <= quantity.Number.Start && date.End >= quantity.Number.End;

    private static Range Place(Quantity quantity) => quantity.Number.Start..quantity.Number.End;

    /// <summary>A year that stands as a count, while the count stands as a year.</summary>
    private static bool TakesTheYear(TextPair pair, PairedQuantity year, PairedQuantity count) =>
        // In a range of years the words stand at one end.
        Math.Abs(year.Source.Number.Start - count.Source.Number.Start) > year.Source.Number.Length + (LooksLikeYear(count) ? Word : Gap)
        && year.Source.Number.IsYear && !year.Target.Number.IsInYearPlace && !count.Source.Number.IsInYearPlace && count.Target.Number.IsInYearPlace
        // "von 40 Jahren" is no year; "40 000 года" is one.
        && (count.Target.Units.Count == 0 || NumberReading.YearWordsFollow(pair.Target.Language));

    private static bool LooksLikeYear(PairedQuantity count) => count.Source.Number is { Value: >= 1000 and < 2200, Scale: 1, Form: NumberForm.Digits } && count.Source.Units.Count == 0;

    /// <summary>Scores and ranges, with a dash, in languages that turn them; groups of a telephone number in any from right to left.</summary>
    private static bool AreTurned(TextPair pair, PairedQuantity one, PairedQuantity other)
    {
        ReadOnlySpan<char> between = other.Target.Number.End < one.Target.Number.Start
            ? pair.Target.Text.AsSpan(other.Target.Number.End, one.Target.Number.Start - other.Target.Number.End)
            : [];
        return between.IndexOfAny(',', '،') < 0 && (Turns(pair.Source) || Turns(pair.Target) || (between.IsWhiteSpace() && IsRightToLeft(pair)));
    }

    private static bool Turns(Side side) => NumberReading.TurnsScores(side.Language);

    private static bool IsRightToLeft(TextPair pair) => Scripts.DirectionOf(pair.Source.Language) != Scripts.DirectionOf(pair.Target.Language);

    private static Finding Found(TextPair pair, PairedQuantity one, PairedQuantity other, Severity severity)
    {
        Span ones = At(one.Target), others = At(other.Target);
        return new(FindingKind.Number, severity, $"{ones.Of(pair.Target.Text)} and {others.Of(pair.Target.Text)} may have changed places.", At(one.Source), ones);
    }

    private static Span At(Quantity quantity) => new(quantity.Number.Start, quantity.Number.Length);
}
