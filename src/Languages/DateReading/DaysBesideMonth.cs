namespace Dragoman.Languages;

/// <summary>Reads the days and the year that stand before and behind a month.</summary>
internal static class DaysBesideMonth
{
    private const int MostDays = 4;
    private const int MostJoints = 3;

    /// <summary>The days before a month, from the nearest: "3rd and 5th of June"; else a year: 2021年6月.</summary>
    internal static void ReadBefore(DateItems items, int month, int free, DayParts parts)
    {
        int number = SkipJoints(items, month - 1, -1, free);
        if (number >= free && YearAt(items, number) is int year && items[number].Digits == 4)
        {
            parts.SetYear(items, number, year);
            parts.First = number;
            return;
        }

        while (number >= free && parts.Days.Count < MostDays && DayAt(items, number) is int day && (parts.Days.Count == 0 || day < parts.Days[0]))
        {
            parts.AddDay(items, number, day, first: true);
            parts.First = number;
            int and = SkipJoints(items, number - 1, -1, free);
            if (and < free || !(items.Is(and, DateRoles.And) || items.IsDash(and)))
                return;
            number = SkipJoints(items, and - 1, -1, free);
        }
    }

    internal static void ReadAfter(DateItems items, int month, DayParts parts)
    {
        int next = SkipJoints(items, month + 1, 1, items.Count);
        if (parts.Days.Count == 0 && !items.IsPossessive(month))
            next = DaysAfter(items, month, next, parts);
        if (items.IsMark(next, ',') || items.IsMark(next, '،'))
            next = SkipJoints(items, next + 1, 1, items.Count);
        if (parts.Year is not null || YearAt(items, next) is not int year || !items.IsWhole(next))
            return;
        bool full = items[next].Digits == 4;
        bool shortYear = items[next].Digits == 2 && parts.Days.Count > 0 && year > 31 && items[next - 1].End == items[next].Start - 1;
        if (!full && !shortYear)
            return;
        parts.SetYear(items, next, year);
        parts.Last = next;
        if (items.Is(next + 1, DateRoles.YearWord))
            parts.Last++;
    }

    private static int DaysAfter(DateItems items, int month, int next, DayParts parts)
    {
        bool numbered = items.Is(month, DateRoles.NumberedMonth);
        while (parts.Days.Count < MostDays && DayAt(items, next) is int day && (items[next].Word is null || items.Is(next, DateRoles.Ordinal)))
        {
            bool marked = items.Is(next + 1, DateRoles.NumberedDay);
            bool yearFollows = YearAt(items, SkipComma(items, next + 1)) is int year && year > 99;
            bool again = numbered && items.IsDash(next + 1);
            if (numbered ? !(marked || again || parts.Days.Count > 0) : !(marked || items.Words.MonthFirst || yearFollows))
                return next;
            if (parts.Days.Count > 0 && day <= parts.Days[^1])
                return next;
            parts.AddDay(items, next, day, first: false);
            parts.Last = marked ? next + 1 : next;
            int and = SkipJoints(items, parts.Last + 1, 1, items.Count);
            if (!(items.Is(and, DateRoles.And) || items.IsDash(and)) || DayAt(items, and + 1) is null)
                return and;
            next = and + 1;
        }

        return next;
    }

    private static int SkipComma(DateItems items, int index)
    {
        int next = SkipJoints(items, index, 1, items.Count);
        return items.IsMark(next, ',') || items.IsMark(next, '،') ? SkipJoints(items, next + 1, 1, items.Count) : next;
    }

    /// <summary>Over "th", "of", the point of an ordinal, the hyphen of 30-го, in either direction.</summary>
    private static int SkipJoints(DateItems items, int index, int step, int limit)
    {
        for (int skipped = 0; skipped < MostJoints; skipped++, index += step)
        {
            if (!items.Has(index) || (step < 0 && index < limit) || items[index].Kind == DateItemKind.Number)
                break;
            bool point = items.IsMark(index, '.') && (items.IsNumber(index - 1) || (items.Is(index - 1, DateRoles.Month) && items.IsNumber(index + 1)));
            bool hyphen = items.IsDash(index) && items.Is(index + 1, DateRoles.Join) && items.Touch(index) && items.Touch(index - 1);
            if (!point && !hyphen && !items.Is(index, DateRoles.Join | DateRoles.MonthWord | DateRoles.YearWord | DateRoles.DayWord))
                break;
        }

        return index;
    }

    private static int? DayAt(DateItems items, int index) =>
        items.IsWhole(index) && items[index].Digits <= 2 && items[index].Value is >= 1 and <= 31 ? items[index].Value : null;

    private static int? YearAt(DateItems items, int index) =>
        items.IsDigits(index) && items[index].Digits is 2 or 4 && (items[index].Digits == 2 || items[index].Value is >= 1000 and < 3000)
            ? items[index].Value : null;
}
