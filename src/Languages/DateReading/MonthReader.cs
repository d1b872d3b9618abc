namespace Dragoman.Languages;

/// <summary>Reads a date around the name of a month.</summary>
internal static class MonthReader
{
    /// <summary>Reads the date around a month's name; <paramref name="free"/> is the first item that no mention has taken, and
    /// <paramref name="own"/> the calendar that the language dates with.</summary>
    internal static DayMention? Read(DateItems items, int index, int free, CalendarKind own, out int last)
    {
        DateWord word = items[index].Word!;
        DayMention date = Around(items, index, index, free, word.Calendar, word.Month, out last);
        bool shown = IsShown(items, index, date, own);
        if (word.Strength == Strength.InDatesOnly && !shown)
            return null;
        bool sure = word.Strength == Strength.Strong || shown || (word.Strength == Strength.Weak && (items.Is(index - 1, DateRoles.Before) || items.Is(index + 1, DateRoles.After)));
        return date with { Sure = sure };
    }

    /// <summary>Reads 2021年6月30日, from any of its numbers.</summary>
    internal static DayMention? ReadNumbered(DateItems items, int index, int free, out int last)
    {
        last = index;
        int month = items[index].Value;
        if (!items.Is(index + 1, DateRoles.NumberedMonth) || month is < 1 or > 12)
            return null;
        DayMention date = Around(items, index, index + 1, free, CalendarKind.Gregorian, month, out last);
        return items[index].IsDigits ? date with { MonthNumeral = items[index].Place } : date;
    }

    /// <summary>Whether what stands beside a name makes it a month: a day in digits, a year, the word for month; for an abbreviation, "in Sept.".</summary>
    private static bool IsShown(DateItems items, int index, DayMention date, CalendarKind own)
    {
        DateWord word = items[index].Word!;
        bool counted = items.Has(index) && date.DayNumerals.Any(n => items.IsDigit(n))
            || (date.Days.Length > 0 && word.Calendar == own && (items.Is(index - 1, DateRoles.Ordinal) || items.Is(index + 1, DateRoles.Ordinal)));
        bool named = items.Is(index - 1, DateRoles.MonthWord) || items.Is(index + 1, DateRoles.MonthWord);
        bool shortened = word.Capital && items.IsMark(index + 1, '.') && items.Is(index - 1, DateRoles.Before);
        return counted || date.Year is not null || named || shortened;
    }

    private static DayMention Around(DateItems items, int first, int end, int free, CalendarKind calendar, int month, out int last)
    {
        DayParts parts = new() { First = first, Last = end };
        if (items.Is(end + 1, DateRoles.NumberedMonth))
            parts.Last = ++end;
        parts.Last = end = SkipTwin(items, end, calendar, month);
        DaysBesideMonth.ReadBefore(items, first, free, parts);
        DaysBesideMonth.ReadAfter(items, end, parts);
        last = parts.Last;
        int start = items[parts.First].Start;
        return new DayMention(start, items[parts.Last].End - start, true, calendar, parts.Year, month, [.. parts.Days], false)
        {
            YearNumeral = parts.YearNumeral,
            DayNumerals = [.. parts.DayNumerals],
        };
    }

    /// <summary>The month by its other name: تشرين الثاني/نوفمبر, مارس (آذار).</summary>
    private static int SkipTwin(DateItems items, int end, CalendarKind calendar, int month)
    {
        bool bracket = items.IsMark(end + 1, '(');
        if (!(bracket || items.IsMark(end + 1, '/') || items.IsDash(end + 1)) || !items.Is(end + 2, DateRoles.Month) || items[end + 2].Word is not { } twin || twin.Month != month || twin.Calendar != calendar)
            return end;
        return !bracket ? end + 2 : items.IsMark(end + 3, ')') ? end + 3 : end;
    }
}
