using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Whether two numbers that differ as written mean the same.</summary>
internal static class SameNumber
{
    /// <summary>Separators that may mean two things, and letters that may be a scale or a unit.</summary>
    internal static bool OtherReading(NumberMention one, NumberMention other) =>
        one.OtherValues.Contains(other.Value) && MayDiffer(one, other) || other.OtherValues.Contains(one.Value) && MayDiffer(other, one) || one.OtherValues.Intersect(other.OtherValues).Any();

    /// <summary>30,000 may be 30.000, but not the 30 that stays when 000 is lost.</summary>
    private static bool MayDiffer(NumberMention one, NumberMention other) => one.OtherValues.Count > 0 && (other.OtherValues.Count > 0 || other.Value % 1 != 0 || one.Value % 1 != 0 || one.Value >= 1000000);

    /// <summary>The twelve-hour clock, years cut to two figures, halves in per cent.</summary>
    internal static bool OtherwiseSaid(NumberMention one, NumberMention other) =>
        Clock(one, other) || Clock(other, one) || CutYear(one, other) || CutYear(other, one) || Padded(one, other) || Share(one, other) || Share(other, one)
        || Century(one, other) || Century(other, one) || Lakhs(one, other) || Lakhs(other, one);

    /// <summary>20世纪70年代 are the 1970s: the century goes with two figures that answer a year of four.</summary>
    internal static bool IsCenturyOf(NumberMention century, NumberMention cut, NumberMention year) =>
        century.Value is >= 2 and <= 21 && cut.Value < 100 && year.Value == ((century.Value - 1) * 100) + cut.Value;

    private static bool Clock(NumberMention twelve, NumberMention twentyFour) =>
        twelve.Value is > 0 and < 12 && twentyFour.Value == twelve.Value + 12 && (twelve.IsClockLike || twentyFour.IsClockLike || twelve.Value % 1 == 0);

    private static bool CutYear(NumberMention cut, NumberMention year) =>
        cut.Value is >= 1 and <= 99 && year.Value is >= 1000 and < 2100 && year.Value % 100 == cut.Value;

    /// <summary>05 is 5 in a date; 00 is no 0.</summary>
    private static bool Padded(NumberMention one, NumberMention other) => one.Value > 0 && one.Value == other.Value && one.LeadingNoughts + other.LeadingNoughts == 1;

    private static bool Share(NumberMention share, NumberMention percent) =>
        share.Form == NumberForm.Factor && share.Value < 1 && Math.Abs(share.Value * 100 - percent.Value) < 1;

    /// <summary>The 2000s are the 21st century.</summary>
    private static bool Century(NumberMention years, NumberMention century) =>
        years is { Form: NumberForm.Digits, Value: >= 1000 and <= 2000 } && years.Value % 100 == 0 && century.Value == (years.Value / 100) + 1;

    /// <summary>Where people count in lakhs, "millions" are "lakhs".</summary>
    private static bool Lakhs(NumberMention millions, NumberMention lakhs) =>
        millions is { Form: NumberForm.Magnitude, Value: 1000000 } && lakhs is { Form: NumberForm.Magnitude, Value: 100000 };
}
