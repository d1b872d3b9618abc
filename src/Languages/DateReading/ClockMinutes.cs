namespace Dragoman.Languages;

/// <summary>Reads the minutes beside an hour, in numbers and by name.</summary>
internal static class ClockMinutes
{
    internal static void Read(DateItems items, ClockParts clock)
    {
        int mark = clock.Last + 1;
        bool hour = items.Is(mark, DateRoles.Hour | DateRoles.Hours);
        bool colon = items.IsMark(mark, ':') || items.IsMark(mark, '：') || items.IsMark(mark, '∶');
        bool point = items.IsMark(mark, '.') || items.IsMark(mark, '٫');
        bool touches = items.Touch(mark - 1) && items.Touch(mark);
        int minutes = mark + 1;
        // «ساعت ۴ و ۱۷ دقیقه», but not «۴ ساعت و ۱۷ دقیقه».
        bool and = items.Is(mark, DateRoles.And) && items.Is(clock.First - 1, DateRoles.Clock | DateRoles.Before) && !items.IsNumber(clock.First - 2) && items.Is(minutes + 1, DateRoles.Minutes);
        if (!(hour || and || ((colon || point) && touches)) || !items.IsNumber(minutes) || items[minutes].Word is not null || items[minutes].Value > 59)
            return;
        if (items[minutes].Digits == 1 && !items.Is(minutes + 1, DateRoles.Minutes))
            return;

        // 15 heures 30 personnes is no time; 15h30 and 15 h 30 are.
        if (hour && !touches && items.Is(mark, DateRoles.Hours) && items[mark].End - items[mark].Start > 1 && !items.Is(minutes + 1, DateRoles.Minutes))
            return;
        clock.Minute = items[minutes].Value;
        clock.HasMinutes = true;
        if (items[minutes].IsDigits)
            clock.Places.Add(items[minutes].Place);
        clock.Last = minutes;
        clock.IsTime |= hour || colon || and;
        clock.Sure |= hour || colon;
        if (colon && items.IsMark(minutes + 1, ':') && items.IsDigits(minutes + 2) && items[minutes + 2].Digits == 2 && items.Touch(minutes) && items.Touch(minutes + 1))
        {
            clock.Places.Add(items[minutes + 2].Place);
            clock.Last = minutes + 2;
        }

        if (items.Is(clock.Last + 1, DateRoles.Minutes))
            clock.Last++;
    }

    /// <summary>Half past three, «سه و نیم», 三点半. Alone they make no time of a number: «سه و نیم» is 3.5 too.</summary>
    internal static void ReadNamed(DateItems items, int number, ClockParts clock)
    {
        if (items.Is(clock.Last + 1, DateRoles.MinutesAfter))
            clock.Named = items[++clock.Last].Word!.Minutes;
        if (!items.Is(number - 1, DateRoles.MinutesBefore))
            return;
        clock.Named = items[number - 1].Word!.Minutes;
        clock.First = number - 1;
        (clock.IsTime, clock.Sure) = (true, clock.Last > number);
    }
}
