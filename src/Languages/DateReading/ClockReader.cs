namespace Dragoman.Languages;

/// <summary>Reads times of day: 3 p.m., 15:00, 15 h 30, «ساعت ۱۵», 下午3点.</summary>
internal static class ClockReader
{
    private const DateRoles Parts = DateRoles.Am | DateRoles.Pm | DateRoles.Night | DateRoles.Midday | DateRoles.Noon;
    private const int MostJoints = 3;

    internal static ClockMention? Read(DateItems items, int index, out int last)
    {
        last = index;
        if (items[index].Value is < 0 or > 24 || items[index].Digits > 2 || !StartsHere(items, index))
            return null;

        ClockParts clock = new() { First = index, Last = index, Hour = items[index].Value };
        if (items[index].IsDigits)
            clock.Places.Add(items[index].Place);
        ClockMinutes.Read(items, clock);
        ReadHourWord(items, clock);
        ClockMinutes.ReadNamed(items, index, clock);
        ReadPart(items, clock);
        ReadClockWord(items, index, clock);
        ClockZone.ReadBefore(items, clock);
        if (!clock.IsTime || (clock.Hour == 24 && clock.Minute != 0))
            return null;
        ClockZone.ReadBehind(items, clock);
        last = clock.Last;
        return clock.Mention(items, items[index].Digits);
    }

    /// <summary>Noon and midnight.</summary>
    internal static ClockMention ReadNamed(DateItems items, int index)
    {
        DateItem item = items[index];
        int minute = item.Is(DateRoles.Noon) ? 12 * 60 : 0;
        return new ClockMention(item.Start, item.End - item.Start, false, [minute], []);
    }

    private static bool StartsHere(DateItems items, int index) =>
        !(items.IsDigits(index - 2) && items.Has(index - 1) && items[index - 1].Kind == DateItemKind.Mark
            && items[index - 1].Value is ':' or '.' or ',' or '/' or '٫' or '٬' && items.Touch(index - 2) && items.Touch(index - 1));

    private static void ReadHourWord(DateItems items, ClockParts clock)
    {
        int next = clock.Last + 1;
        if (items.IsMark(next, '.') && items.Is(next + 1, DateRoles.Hour))
            next++;
        if (items.Is(next, DateRoles.Hour))
        {
            (clock.Last, clock.IsTime, clock.Sure) = (next, true, true);
        }
        else if (items.Is(next, DateRoles.Hours))
        {
            // "15 heures" may be how long: without "à" before or a part of the day behind, it only answers.
            clock.Last = next;
            bool at = items.Is(clock.First - 1, DateRoles.Before);
            clock.IsTime |= at || clock.Minute > 0;
            clock.Sure |= at && clock.Hour is > 12 and < 24;
            clock.Hours = true;
        }
    }

    private static void ReadPart(DateItems items, ClockParts clock)
    {
        int after = SkipJoints(items, clock.Last + 1, 1);
        if (items.Is(after, Parts))
        {
            clock.Part = items[after].Word!.Roles & Parts;
            clock.Last = after;
            (clock.IsTime, clock.Sure) = (true, true);
            return;
        }

        int before = SkipJoints(items, clock.First - 1, -1);
        bool known = clock.IsTime || items.Is(clock.First - 1, DateRoles.Clock);
        if (known && items.Is(before, Parts))
        {
            clock.Part = items[before].Word!.Roles & Parts;
            clock.First = before;
        }
    }

    private static void ReadClockWord(DateItems items, int number, ClockParts clock)
    {
        if (items.Is(number - 1, DateRoles.Clock) && !items.IsNumber(number - 2) && !clock.Hours)
        {
            clock.First = Math.Min(clock.First, number - 1);
            (clock.IsTime, clock.Sure) = (true, true);
        }
    }

    private static int SkipJoints(DateItems items, int index, int step)
    {
        for (int skipped = 0; skipped < MostJoints && items.Has(index); skipped++, index += step)
        {
            if (items.Is(index, Parts) || !(items.Is(index, DateRoles.Join | DateRoles.Clock) || items.IsMark(index, '\'') || items.IsMark(index, '’')))
                break;
        }

        return index;
    }
}
