using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Dragoman.Languages;

/// <summary>
/// Dates as news in each language writes them, in any calendar and digits, by our own patterns: the platform's and CLDR's have the
/// Persian order wrong. A language without names yet gets the numbers alone, year first: 2021-06-30.
/// </summary>
public static class Dates
{
    /// <summary>Weekday, day, month and year: «چهارشنبه ۹ تیر ۱۴۰۰», "Wednesday 30 June 2021".</summary>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="language">The language to write it in.</param>
    /// <param name="calendar">The calendar to count in.</param>
    /// <param name="digits">The digits to write.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not reach the day.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "CLDR's name of the length of a date.")]
    public static string Long(LocalDate date, LanguageTag language, CalendarKind calendar, NumberingSystem digits)
    {
        ArgumentNullException.ThrowIfNull(language);
        string day = Numbers(date, language, calendar);
        string? weekday = LocaleNames.For(language)?.Weekdays[(int)date.DayOfWeek - 1];
        return Digits.Write(weekday is null ? day : DatePatterns.WithWeekday(language, weekday, day), digits);
    }

    /// <summary>Day, month and year: «۹ تیر ۱۴۰۰», "30 June 2021".</summary>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="language">The language to write it in.</param>
    /// <param name="calendar">The calendar to count in.</param>
    /// <param name="digits">The digits to write.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not reach the day.</exception>
    public static string Medium(LocalDate date, LanguageTag language, CalendarKind calendar, NumberingSystem digits)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Digits.Write(Numbers(date, language, calendar), digits);
    }

    /// <summary>The medium date and the time of day on the 24-hour clock: «۹ تیر ۱۴۰۰، ساعت ۲۱:۳۰», "30 June 2021, 21:30".</summary>
    /// <param name="instant">The moment.</param>
    /// <param name="zone">The time zone it is shown in; it decides the day too.</param>
    /// <param name="language">The language to write it in.</param>
    /// <param name="calendar">The calendar to count in.</param>
    /// <param name="digits">The digits to write.</param>
    /// <returns>The date and time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not reach the day.</exception>
    public static string DateTime(Instant instant, DateTimeZone zone, LanguageTag language, CalendarKind calendar, NumberingSystem digits)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(language);
        LocalDateTime local = instant.InZone(zone).LocalDateTime;
        string hour = Number(local.Hour, 2);
        string minute = Number(local.Minute, 2);
        return Digits.Write(DatePatterns.WithClock(language, Numbers(local.Date, language, calendar), hour, minute), digits);
    }

    /// <summary>The numbers of a day in a calendar: 2021-06-30 is (1400, 4, 9) in Solar Hijri.</summary>
    /// <param name="date">The day, in the ISO calendar.</param>
    /// <param name="calendar">The calendar to count in.</param>
    /// <returns>Year, month from 1 and day from 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not reach the day.</exception>
    public static (int Year, int Month, int Day) In(LocalDate date, CalendarKind calendar)
    {
        LocalDate converted = Calendars.Convert(date, calendar);
        return (converted.Year, converted.Month, converted.Day);
    }

    /// <summary>The day with these numbers in a calendar: (1400, 4, 9) in Solar Hijri is 2021-06-30.</summary>
    /// <param name="year">The year of that calendar.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day, from 1.</param>
    /// <param name="calendar">The calendar that counts so.</param>
    /// <returns>The day in the ISO calendar, or null where the calendar has no such day.</returns>
    public static LocalDate? DayOf(int year, int month, int day, CalendarKind calendar) => Calendars.DayOf(year, month, day, calendar);

    private static string Numbers(LocalDate date, LanguageTag language, CalendarKind calendar)
    {
        (int year, int month, int day) = In(date, calendar);
        return LocaleNames.For(language) is LocaleNames names
            ? DatePatterns.OfDay(language, calendar, Number(year, 1), names.MonthsOf(calendar)[month - 1], month, day)
            : $"{Number(year, 4)}-{Number(month, 2)}-{Number(day, 2)}";
    }

    private static string Number(int number, int width) =>
        number.ToString(width == 1 ? "D1" : width == 2 ? "D2" : "D4", CultureInfo.InvariantCulture);
}
