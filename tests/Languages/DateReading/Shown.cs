using System.Globalization;

namespace Dragoman.Languages.Tests;

/// <summary>Mentions in short: 2021-06-30, 06-30, S1400-04-09 (Solar Hijri), I (Islamic), 15:00, Wednesday, -1d; a ? marks those that are unsure.</summary>
internal static class Shown
{
    internal static string All(string text, string tag) =>
        string.Join(' ', DateReading.Read(text, LanguageTag.Parse(tag)).Select(Of));

    internal static string Of(DateMention mention) => mention switch
    {
        DayMention day => Unsure(day) + Day(day),
        WeekdayMention weekday => Unsure(weekday) + weekday.Day + (weekday.Eve ? "(eve)" : ""),
        ClockMention clock => Unsure(clock) + string.Join('|', clock.Minutes.Select(Clock)),
        RelativeDayMention relative => relative.Offset.ToString(CultureInfo.InvariantCulture) + "d",
        _ => "",
    };

    private static string Unsure(DateMention mention) => mention.Sure ? "" : "?";

    private static string Day(DayMention day)
    {
        string calendar = day.Calendar switch { CalendarKind.SolarHijri => "S", CalendarKind.UmmAlQura => "I", _ => "" };
        string year = day.Year is int y ? Number(y) + "-" : "";
        return calendar + year + Number(day.Month) + (day.Days.IsEmpty ? "" : "-" + string.Join('+', day.Days.Select(Number)));
    }

    private static string Number(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Clock(int minutes) => Number(minutes / 60) + ":" + Number(minutes % 60);
}
