using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Fidelity;

/// <summary>Compares two days or months, in one calendar or across two.</summary>
internal static class DayComparison
{
    /// <summary>Compares as far as both say: a month agrees with a day in it.</summary>
    /// <param name="a">One mention.</param>
    /// <param name="b">The other.</param>
    /// <param name="year">A Gregorian year to assume where neither says one.</param>
    internal static DateAgreement Of(DayMention a, DayMention b, int year)
    {
        if (a.Calendar == b.Calendar)
            return SameCalendar(a, b) ? DateAgreement.Same : DateAgreement.Different;
        return Interval(a, b, year) is not { } first || Interval(b, a, year) is not { } second
            ? DateAgreement.Same
            : Across(a, b, first, second);
    }

    private static bool SameCalendar(DayMention a, DayMention b)
    {
        bool years = a.Year is not int x || b.Year is not int y || x == y || ((x < 100 || y < 100) && x % 100 == y % 100);
        return years && (Parts(a.Month, a, b) || (a.Swappable && a.Days.Length == 1 && Swapped(a, b)) || (b.Swappable && b.Days.Length == 1 && Swapped(b, a)));
    }

    private static bool Parts(int month, DayMention a, DayMention b) =>
        month == b.Month && (a.Days.IsEmpty || b.Days.IsEmpty
            || (a.Days.Length == b.Days.Length ? a.Days.SequenceEqual(b.Days) : a.Days.Intersect(b.Days).Any()));

    private static bool Swapped(DayMention swappable, DayMention other) =>
        swappable.Days[0] == other.Month && (other.Days.IsEmpty || (other.Days.Length == 1 && other.Days[0] == swappable.Month));

    private static DateAgreement Across(DayMention a, DayMention b, DateInterval first, DateInterval second)
    {
        // Without a year, the day of one calendar falls on two neighbouring days of the other; the Islamic day begins at sunset.
        bool assumed = a.Year is null && b.Year is null;
        bool islamic = a.Calendar == CalendarKind.UmmAlQura || b.Calendar == CalendarKind.UmmAlQura;
        int apart = Apart(first, second);
        bool whole = a.Days.IsEmpty || b.Days.IsEmpty;
        if (a.Days.Length == 2 && b.Days.Length == 2 && a.Days[1] - a.Days[0] != b.Days[1] - b.Days[0])
            return DateAgreement.Different;
        if (apart == 0 || (apart == 1 && (assumed || whole)))
            return DateAgreement.Same;
        if (apart == 1 && islamic)
            return DateAgreement.DayApart;
        return !whole && a.Days[0] == b.Days[0] ? DateAgreement.WrongCalendar : DateAgreement.Different;
    }

    private static int Apart(DateInterval a, DateInterval b) =>
        a.Start > b.End ? Period.DaysBetween(b.End, a.Start) : b.Start > a.End ? Period.DaysBetween(a.End, b.Start) : 0;

    /// <summary>The ISO days that a mention covers, in the year it says, else the one that the other says; null where none can be told.</summary>
    private static DateInterval? Interval(DayMention mention, DayMention other, int assumed)
    {
        int? year = mention.Year is > 99 ? mention.Year : YearOf(mention, other, assumed);
        if (year is not int certain)
            return null;
        LocalDate? first = DayOf(mention.Calendar, certain, mention.Month, mention.Days.IsEmpty ? 1 : mention.Days.Min());
        LocalDate? last = mention.Days.IsEmpty ? first?.PlusDays(30) : DayOf(mention.Calendar, certain, mention.Month, mention.Days.Max());
        return first is { } start && last is { } end ? new DateInterval(start, end) : null;
    }

    private static int? YearOf(DayMention mention, DayMention other, int assumed)
    {
        int gregorian = other is { Year: > 99, Calendar: CalendarKind.Gregorian } ? other.Year.Value : assumed;
        int day = other.Days.IsEmpty ? 15 : other.Days[0];
        if (other.Calendar != CalendarKind.Gregorian)
            return other.Year is > 99 && DayOf(other.Calendar, other.Year.Value, other.Month, day) is { } said
                ? Dates.In(said, mention.Calendar).Year
                : mention.Calendar == CalendarKind.UmmAlQura || other.Calendar == CalendarKind.UmmAlQura ? null : assumed;
        return DayOf(CalendarKind.Gregorian, gregorian, other.Month, day) is { } date && InRange(date)
            ? (mention.Calendar == CalendarKind.UmmAlQura && other.Year is null ? null : Dates.In(date, mention.Calendar).Year)
            : null;
    }

    private static bool InRange(LocalDate date) => date.Year is > 1900 and < 2077;

    private static LocalDate? DayOf(CalendarKind calendar, int year, int month, int day) => Dates.DayOf(year, month, day, calendar);
}
