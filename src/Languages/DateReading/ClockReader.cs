using System.Collections.Immutable;

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

        Clock clock = new() { First = index, Last = index, Hour = items[index].Value };
        if (items[index].IsDigits)
            clock.Places.Add(items[index].Place);
        ReadMinutes(items, clock);
        ReadHourWord(items, clock);
        ReadNamedMinutes(items, index, clock);
        ReadPart(items, clock);
        ReadClockWord(items, index, clock);
        if (!clock.IsTime || (clock.Hour == 24 && clock.Minute != 0))
            return null;
        ReadZone(items, clock);
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

    private static void ReadMinutes(DateItems items, Clock clock)
    {
        int mark = clock.Last + 1;
        bool hour = items.Is(mark, DateRoles.Hour | DateRoles.Hours);
        bool colon = items.IsMark(mark, ':') || items.IsMark(mark, '：') || items.IsMark(mark, '∶');
        bool point = items.IsMark(mark, '.') || items.IsMark(mark, '٫');
        bool touches = items.Touch(mark - 1) && items.Touch(mark);
        int minutes = mark + 1;
        if (!(hour || ((colon || point) && touches)) || !items.IsNumber(minutes) || items[minutes].Word is not null || items[minutes].Value > 59)
            return;
        if (items[minutes].Digits == 1 && !items.Is(minutes + 1, DateRoles.Minutes))
            return;

        // 15 heures 30 personnes is no time; 15h30 and 15 h 30 are.
        if (hour && !touches && items.Is(mark, DateRoles.Hours) && items[mark].End - items[mark].Start > 1 && !items.Is(minutes + 1, DateRoles.Minutes))
            return;
        clock.Minute = items[minutes].Value;
        if (items[minutes].IsDigits)
            clock.Places.Add(items[minutes].Place);
        clock.Last = minutes;
        clock.IsTime |= hour || colon;
        clock.Sure |= hour || colon;
        if (colon && items.IsMark(minutes + 1, ':') && items.IsDigits(minutes + 2) && items[minutes + 2].Digits == 2 && items.Touch(minutes) && items.Touch(minutes + 1))
        {
            clock.Places.Add(items[minutes + 2].Place);
            clock.Last = minutes + 2;
        }

        if (items.Is(clock.Last + 1, DateRoles.Minutes))
            clock.Last++;
    }

    private static void ReadHourWord(DateItems items, Clock clock)
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
            clock.Hours = true;
        }
    }

    /// <summary>Half past three, «سه و نیم», 三点半. Alone they make no time of a number: «سه و نیم» is 3.5 too.</summary>
    private static void ReadNamedMinutes(DateItems items, int number, Clock clock)
    {
        if (items.Is(clock.Last + 1, DateRoles.MinutesAfter))
            clock.Named = items[++clock.Last].Word!.Minutes;
        if (!items.Is(number - 1, DateRoles.MinutesBefore))
            return;
        clock.Named = items[number - 1].Word!.Minutes;
        clock.First = number - 1;
        (clock.IsTime, clock.Sure) = (true, clock.Last > number);
    }

    private static void ReadPart(DateItems items, Clock clock)
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

    private static void ReadClockWord(DateItems items, int number, Clock clock)
    {
        if (items.Is(number - 1, DateRoles.Clock) && !items.IsNumber(number - 2) && !clock.Hours)
        {
            clock.First = Math.Min(clock.First, number - 1);
            (clock.IsTime, clock.Sure) = (true, true);
        }
    }

    private static void ReadZone(DateItems items, Clock clock)
    {
        int zone = clock.Last + 1;
        if (items.IsMark(zone, '('))
            zone++;
        if (items.Is(zone, DateRoles.Zone))
        {
            clock.Zone = [.. items[zone].Word!.ZoneOffsets];
            clock.Last = zone;
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

    private sealed class Clock
    {
        internal int First { get; set; }

        internal int Last { get; set; }

        internal int Hour { get; init; }

        internal int Minute { get; set; }

        /// <summary>Minutes named in words; less than none are of the hour before.</summary>
        internal int Named { get; set; }

        internal bool IsTime { get; set; }

        internal bool Sure { get; set; }

        internal bool Hours { get; set; }

        internal DateRoles Part { get; set; }

        internal List<Range> Places { get; } = [];

        internal ImmutableArray<int> Zone { get; set; } = [];

        private ImmutableArray<int> Times(bool leadingZero) =>
            [.. ClockHours.Of(Hour, Minute, Part, leadingZero).Select(m => (m + Named + (24 * 60)) % (24 * 60))];

        internal ClockMention Mention(DateItems items, int digits)
        {
            int start = items[First].Start;
            string hour = items.Text.Substring(start, items[Last].End - start);
            return new ClockMention(start, hour.Length, Sure, Times(digits == 2 && Hour < 10), Zone) { Places = [.. Places] };
        }
    }
}
