namespace Dragoman.Languages;

/// <summary>Reads dates of numbers alone: 30.06.2021, 2021-06-30, ۱۴۰۰/۴/۹, 9/11.</summary>
internal static class NumericDateReader
{
    internal static DayMention? Read(DateItems items, int index, LanguageTag language, out int last)
    {
        last = index;
        if (!items[index].IsDigits || IsSeparated(items, index - 1))
            return null;
        if (!IsSeparated(items, index + 1))
            return null;
        bool three = IsSeparated(items, index + 3) && items[index + 3].Value == items[index + 1].Value;
        if (three && !IsSeparated(items, index + 5) && Three(items, index, language) is DayMention date)
        {
            last = index + 4;
            return date;
        }

        if (three || !items.IsMark(index + 1, '/') || Two(items, index) is not DayMention day)
            return null;
        last = index + 2;
        return day;
    }

    /// <summary>Whether a mark parts two numerals that touch it.</summary>
    private static bool IsSeparated(DateItems items, int mark) =>
        items.Has(mark) && items[mark].Kind == DateItemKind.Mark && items[mark].Value is '.' or '/' or '-'
        && items.IsDigits(mark - 1) && items.IsDigits(mark + 1) && items.Touch(mark - 1) && items.Touch(mark);

    private static DayMention? Three(DateItems items, int index, LanguageTag language)
    {
        DateItem a = items[index];
        DateItem b = items[index + 2];
        DateItem c = items[index + 4];
        if (a.Digits == 4)
            return Date(a, b, c, a, language);
        bool years = c.Digits == 4 || (c.Digits == 2 && a.Digits == 2 && b.Digits == 2);
        if (!years)
            return null;
        bool monthFirst = items.Words.MonthFirst && language.Region is null or "US" or "PH" or "CA";
        return (monthFirst ? Date(c, a, b, a, language) : null) ?? Date(c, b, a, a, language) ?? Date(c, a, b, a, language);
    }

    private static DayMention? Date(DateItem year, DateItem month, DateItem day, DateItem first, LanguageTag language)
    {
        if (month.Value is < 1 or > 12 || day.Value is < 1 or > 31 || month.Digits > 2 || day.Digits > 2)
            return null;
        CalendarKind calendar = CalendarOf(year.Value, language);
        if (year.Digits == 4 && year.Value is < 1000 or > 2999)
            return null;
        int end = Math.Max(year.End, day.End);
        bool swappable = day.Value <= 12 && first.Start != year.Start;
        return new DayMention(first.Start, Math.Max(end, month.End) - first.Start, year.Digits == 4, calendar, year.Value, month.Value, [day.Value], swappable)
        {
            YearNumeral = year.Place,
            MonthNumeral = month.Place,
            DayNumerals = [day.Place],
        };
    }

    /// <summary>A year of the 14th century is Solar Hijri; from 1420 on it is so only where people date so.</summary>
    private static CalendarKind CalendarOf(int year, LanguageTag language) => year switch
    {
        >= 1250 and < 1420 when language.Locale is "fa" or "fa-AF" => CalendarKind.SolarHijri,
        >= 1350 and < 1500 when language.Locale is "ar" or "ur" or "fa" or "fa-AF" => CalendarKind.UmmAlQura,
        >= 1300 and < 1420 => CalendarKind.SolarHijri,
        _ => CalendarKind.Gregorian,
    };

    private static DayMention? Two(DateItems items, int index)
    {
        DateItem a = items[index];
        DateItem b = items[index + 2];
        bool dayFirst = a.Value is >= 1 and <= 31 && b.Value is >= 1 and <= 12;
        if (a.Digits > 2 || b.Digits > 2 || !(dayFirst || (a.Value is >= 1 and <= 12 && b.Value is >= 1 and <= 31)))
            return null;
        (DateItem day, DateItem month) = dayFirst ? (a, b) : (b, a);
        return new DayMention(a.Start, b.End - a.Start, false, CalendarKind.Gregorian, null, month.Value, [day.Value], day.Value <= 12)
        {
            MonthNumeral = month.Place,
            DayNumerals = [day.Place],
        };
    }
}
