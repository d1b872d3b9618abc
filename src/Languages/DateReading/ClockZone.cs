namespace Dragoman.Languages;

/// <summary>Reads the time zone beside a time of day: 15:00 GMT, 18:00 (UTC+3), TSİ 18.00.</summary>
internal static class ClockZone
{
    private const int MostHours = 14;

    /// <summary>A zone before a number makes a time of it.</summary>
    internal static void ReadBefore(DateItems items, ClockParts clock)
    {
        if (!items.Is(clock.First - 1, DateRoles.Zone) || clock.Last == clock.First)
            return;
        clock.First--;
        clock.Zone = [.. items[clock.First].Word!.ZoneOffsets];
        (clock.IsTime, clock.Sure) = (true, true);
    }

    internal static void ReadBehind(DateItems items, ClockParts clock)
    {
        int zone = clock.Last + 1;
        if (items.IsMark(zone, '('))
            zone++;
        if (!items.Is(zone, DateRoles.Zone))
            return;
        clock.Zone = [.. items[zone].Word!.ZoneOffsets];
        clock.Last = zone;
        ReadOffset(items, clock);
    }

    /// <summary>The hours that the zone is ahead of Greenwich: GMT+3, UTC+03:30.</summary>
    private static void ReadOffset(DateItems items, ClockParts clock)
    {
        int sign = clock.Last + 1, hours = sign + 1;
        bool plus = items.IsMark(sign, '+');
        if (clock.Zone is not [0] || !(plus || items.IsDash(sign) || items.IsMark(sign, '−')) || !items.IsDigits(hours) || items[hours].Value is < 0 or > MostHours || !items.Touch(sign))
            return;
        int offset = items[hours].Value * 60;
        clock.Places.Add(items[hours].Place);
        clock.Last = hours;
        if (items.IsMark(hours + 1, ':') && items.IsDigits(hours + 2) && items[hours + 2].Digits == 2 && items.Touch(hours) && items.Touch(hours + 1))
        {
            offset += items[hours + 2].Value;
            clock.Places.Add(items[hours + 2].Place);
            clock.Last = hours + 2;
        }

        clock.Zone = [plus ? offset : -offset];
    }
}
