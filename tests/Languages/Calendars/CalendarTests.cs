using NodaTime;

namespace Dragoman.Languages.Tests;

public sealed class CalendarTests
{
    [Theory]
    [InlineData(2021, 6, 30, CalendarKind.SolarHijri, 1400, 4, 9)]
    [InlineData(2021, 6, 30, CalendarKind.UmmAlQura, 1442, 11, 20)]
    [InlineData(2021, 6, 30, CalendarKind.Gregorian, 2021, 6, 30)]
    [InlineData(2025, 3, 21, CalendarKind.SolarHijri, 1404, 1, 1)]
    [InlineData(2025, 3, 20, CalendarKind.SolarHijri, 1403, 12, 30)]
    [InlineData(2024, 3, 11, CalendarKind.UmmAlQura, 1445, 9, 1)]
    [InlineData(2077, 11, 16, CalendarKind.UmmAlQura, 1500, 12, 30)]
    public void A_day_has_its_official_number_in_each_calendar(int year, int month, int day, CalendarKind calendar, int y, int m, int d) =>
        Assert.Equal((y, m, d), Dates.In(new LocalDate(year, month, day), calendar));

    [Theory]
    [InlineData("fa", CalendarKind.SolarHijri)]
    [InlineData("fa-AF", CalendarKind.SolarHijri)]
    [InlineData("prs", CalendarKind.SolarHijri)]
    [InlineData("ar", CalendarKind.Gregorian)]
    [InlineData("en", CalendarKind.Gregorian)]
    public void An_edition_dates_with_its_readers_calendar(string tag, CalendarKind expected) =>
        Assert.Equal(expected, Calendars.DefaultFor(LanguageTag.Parse(tag)));

    [Theory]
    [InlineData(2077, 11, 17, CalendarKind.UmmAlQura, "2077-11-17 is outside the Umm al-Qura calendar")]
    [InlineData(1900, 4, 29, CalendarKind.UmmAlQura, "1900-04-29 is outside the Umm al-Qura calendar")]
    [InlineData(600, 1, 1, CalendarKind.SolarHijri, "0600-01-01 is outside the Solar Hijri calendar")]
    public void A_day_that_a_calendar_does_not_reach_is_refused_by_name(int year, int month, int day, CalendarKind calendar, string message)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Dates.In(new LocalDate(year, month, day), calendar));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>University of Tehran's Calendar Center, through github.com/persian-calendar/calendar: the first of each lunar month.</summary>
    [Fact]
    public void Every_day_of_the_Calendar_Center_has_its_Solar_Hijri_date()
    {
        int[][] rows = [.. Numbers("CalendarCenterData.txt").Where(r => r.Length == 9)];
        int[][] wrong = [.. rows.Where(r => Dates.In(new LocalDate(r[8], r[7], r[6]), CalendarKind.SolarHijri) != (r[2], r[1], r[0]))];
        int[] moon = [.. rows.Where(r => r[8] < 2077).Select(DaysFromUmmAlQura)];

        TestContext.Current.SendDiagnosticMessage(
            $"Calendar Center: Solar Hijri {rows.Length - wrong.Length} of {rows.Length} days. Iran's lunar months begin with Umm al-Qura's in "
            + $"{moon.Count(d => d == 0)} of {moon.Length}, a day later in {moon.Count(d => d == 1)}, two days later in {moon.Count(d => d == 2)}.");
        Assert.All(moon, d => Assert.InRange(d, -1, 2));
        Assert.True(rows.Length > 1000);
        Assert.Empty(wrong);
    }

    /// <summary>
    /// Leap years computed from the equinox at 52.5° east, same source. Far from our time, equinoxes within minutes of noon fall to either
    /// side by the model of the sun; from 1001 to 1500 all agree.
    /// </summary>
    [Fact]
    public void Leap_years_follow_the_equinox_of_Tehran()
    {
        HashSet<int> leaps = [.. Numbers("leaps.txt").Where(r => r.Length == 1).Select(r => r[0])];
        int[] years = [.. Enumerable.Range(1, 9376)];
        int[] wrong = [.. years.Where(y => CalendarSystem.PersianAstronomical.IsLeapYear(y) != leaps.Contains(y))];

        TestContext.Current.SendDiagnosticMessage($"Leap years: {years.Length - wrong.Length} of {years.Length} years agree; first others: {string.Join(' ', wrong.Take(8))}.");
        Assert.DoesNotContain(wrong, y => y is > 1000 and <= 1500);
        Assert.True(wrong.Length < years.Length * 3 / 100);
    }

    /// <summary>
    /// Najmabadi's comparative calendar (1334), months of 1230 to 1303, same source. Before the law of 1304 the months were those of the
    /// zodiac, with lengths of their own, so only new year's days are ours to get right.
    /// </summary>
    [Fact]
    public void New_years_days_of_old_printed_calendars_agree()
    {
        int[][] rows = [.. Numbers("OldEraPersianCalendar.txt").Where(r => r.Length >= 5)];
        int[][] newYears = [.. rows.Where(r => r[1] == 1)];
        int[][] wrong = [.. newYears.Where(r => Dates.In(new LocalDate(r[2], r[3], r[4]), CalendarKind.SolarHijri) != (r[0], 1, 1))];

        TestContext.Current.SendDiagnosticMessage($"Old printed calendars: {newYears.Length - wrong.Length} of {newYears.Length} new year's days; others: {string.Join(' ', wrong.Select(r => r[0]))}");
        Assert.Empty(wrong);
    }

    private static int DaysFromUmmAlQura(int[] row)
    {
        LocalDate saudi = new(row[5], row[4], row[3], CalendarSystem.UmAlQura);
        return Period.DaysBetween(saudi.WithCalendar(CalendarSystem.Iso), new LocalDate(row[8], row[7], row[6]));
    }

    private static IEnumerable<int[]> Numbers(string file) =>
        SharedData.Lines($"data/language-cases/calendar/{file}")
            .Select(l => l.Split('#')[0])
            .Select(l => l.Split([',', ' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries))
            .Where(p => p.Length > 0 && p.All(n => int.TryParse(n, out _)))
            .Select(p => p.Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
}
