using System.Collections.Immutable;
using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity;

/// <summary>A weekday or date on one side alone, where the other side may say the same day in another way: yesterday for Tuesday.</summary>
internal static class LoneDates
{
    // The day of publication is an instant: it is one day here and another there.
    private static readonly ImmutableArray<Offset> Zones = [Offset.FromHours(-5), Offset.Zero, Offset.FromHours(5)];

    /// <summary>The word of the other side that counts from today, where it has more of them than this side; else null.</summary>
    internal static RelativeDayMention? Relative(Side its, Side other)
    {
        List<RelativeDayMention> those = [.. other.Dates.OfType<RelativeDayMention>()];
        return those.Count > its.Dates.OfType<RelativeDayMention>().Count() ? those[0] : null;
    }

    /// <summary>The word of the same side that counts from today and stands beside a weekday: yesterday evening (Tuesday); else null.</summary>
    internal static RelativeDayMention? Beside(Side its, WeekdayMention day)
    {
        const int reach = 16;
        return its.Dates.OfType<RelativeDayMention>().FirstOrDefault(r => r.Start < day.End + reach && day.Start < r.End + reach && Brackets(its.Text, r, day));
    }

    private static bool Brackets(string text, RelativeDayMention relative, WeekdayMention day) =>
        relative.End <= day.Start && text.AsSpan(relative.End, day.Start - relative.End).IndexOfAny('(', ',', '،') >= 0;

    /// <summary>Whether the other side leaves the words as they are, as it does in a title: Saturday Night Live.</summary>
    internal static bool IsKept(Side its, DateMention mention, Side other) =>
        its.Language.Language != other.Language.Language && other.Text.Contains(its.Said(mention), StringComparison.Ordinal);

    /// <summary>Whether a day counted from the publication falls on a weekday, somewhere.</summary>
    internal static bool Falls(Instant on, int offset, IsoDayOfWeek day) =>
        Zones.Any(z => on.WithOffset(z).Date.PlusDays(offset).DayOfWeek == day);

    /// <summary>Whether a day counted from the publication is a date, somewhere, as far as the date says.</summary>
    internal static bool Falls(Instant on, int offset, DayMention day) =>
        Zones.Any(z =>
        {
            (int year, int month, int number) = Languages.Dates.In(on.WithOffset(z).Date.PlusDays(offset), day.Calendar);
            return month == day.Month && (day.Days.IsEmpty || day.Days.Contains(number)) && (day.Year is null || day.Year % 100 == year % 100);
        });

    /// <summary>Whether a date falls on a weekday, in the year that it says or that of the publication; null where neither is known.</summary>
    internal static bool? Falls(Instant? on, DayMention day, IsoDayOfWeek weekday)
    {
        int? year = day.Year is > 99 ? day.Year : on is Instant at ? Languages.Dates.In(at.InUtc().Date, day.Calendar).Year : null;
        return year is int known && day.Days.Length == 1 && Languages.Dates.DayOf(known, day.Month, day.Days[0], day.Calendar) is LocalDate date
            ? date.DayOfWeek == weekday
            : null;
    }
}
