using NodaTime;

namespace Dragoman.Languages;

/// <summary>Days from one calendar to another, and which calendar a language's news dates with.</summary>
public static class Calendars
{
    /// <summary>The calendar that a language's editions date with unless they choose another.</summary>
    /// <param name="language">Any language.</param>
    /// <returns>Solar Hijri for Persian and Dari, Gregorian for all others.</returns>
    public static CalendarKind DefaultFor(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Locale is "fa" or "fa-AF" ? CalendarKind.SolarHijri : CalendarKind.Gregorian;
    }

    /// <summary>The same day in another calendar.</summary>
    internal static LocalDate Convert(LocalDate date, CalendarKind calendar)
    {
        try
        {
            return date.WithCalendar(SystemOf(calendar));
        }
        catch (ArgumentOutOfRangeException)
        {
            string day = date.WithCalendar(CalendarSystem.Iso).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            throw new ArgumentOutOfRangeException(nameof(date), day, $"{day} is outside the {RangeOf(calendar)}.");
        }
    }

    /// <summary>The ISO day with these numbers, or null where the calendar has none.</summary>
    internal static LocalDate? DayOf(int year, int month, int day, CalendarKind calendar)
    {
        CalendarSystem system = SystemOf(calendar);
        bool known = year >= system.MinYear && year <= system.MaxYear && month >= 1 && month <= system.GetMonthsInYear(year)
            && day >= 1 && day <= system.GetDaysInMonth(year, month);
        return known ? new LocalDate(year, month, day, system).WithCalendar(CalendarSystem.Iso) : null;
    }

    private static CalendarSystem SystemOf(CalendarKind calendar) => calendar switch
    {
        CalendarKind.Gregorian => CalendarSystem.Iso,
        CalendarKind.SolarHijri => CalendarSystem.PersianAstronomical,
        CalendarKind.UmmAlQura => CalendarSystem.UmAlQura,
        _ => throw new ArgumentException("There is no such calendar.", nameof(calendar)),
    };

    private static string RangeOf(CalendarKind calendar) => calendar switch
    {
        CalendarKind.UmmAlQura => "Umm al-Qura calendar, which is tabulated for 1318 to 1500 AH (30 April 1900 to 16 November 2077)",
        _ => "Solar Hijri calendar, which begins with 22 March 622",
    };
}
