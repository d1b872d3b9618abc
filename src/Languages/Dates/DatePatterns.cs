using System.Globalization;

namespace Dragoman.Languages;

/// <summary>The order and the joints of a date in each language. Digits are Latin here.</summary>
internal static class DatePatterns
{
    internal static string OfDay(LanguageTag language, CalendarKind calendar, string year, string month, int monthNumber, int dayNumber)
    {
        string day = dayNumber.ToString(CultureInfo.InvariantCulture);
        return language.Locale switch
        {
            "en" when language.Region == "US" => $"{month} {day}, {year}",
            "fr" when dayNumber == 1 => $"1er {month} {year}",
            "de" => $"{day}. {month} {year}",
            "es" => $"{day} de {month} de {year}",
            "he" => $"{day} ב{month} {year}",
            "zh" => ChineseEra(calendar) + year + "年" + monthNumber.ToString(CultureInfo.InvariantCulture) + "月" + day + "日",
            _ => $"{day} {month} {year}",
        };
    }

    internal static string WithWeekday(LanguageTag language, string weekday, string date) => language.Locale switch
    {
        "en" when language.Region == "US" => $"{weekday}, {date}",
        "de" or "es" or "he" or "ru" => $"{weekday}, {date}",
        "tr" => $"{date} {weekday}",
        "zh" => date + weekday,
        _ => $"{weekday} {date}",
    };

    internal static string WithClock(LanguageTag language, string date, string hour, string minute) => language.Locale switch
    {
        "fa" or "fa-AF" => $"{date}، ساعت {hour}:{minute}",
        "ar" or "ur" => $"{date}، {hour}:{minute}",
        "fr" => $"{date} à {hour}h{minute}",
        "de" => $"{date}, {hour}:{minute} Uhr",
        "en" or "es" or "he" or "ru" => $"{date}, {hour}:{minute}",
        _ => $"{date} {hour}:{minute}",
    };

    /// <summary>Chinese months are numbered in every calendar, so the date itself must say which it is.</summary>
    private static string ChineseEra(CalendarKind calendar) => calendar switch
    {
        CalendarKind.SolarHijri => "伊朗历",
        CalendarKind.UmmAlQura => "伊斯兰历",
        _ => "",
    };
}
