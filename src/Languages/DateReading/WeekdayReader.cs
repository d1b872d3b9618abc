using NodaTime;

namespace Dragoman.Languages;

/// <summary>Reads a weekday.</summary>
internal static class WeekdayReader
{
    internal static WeekdayMention? Read(DateItems items, int index)
    {
        DateItem item = items[index];
        DateWord word = item.Word!;
        bool day = items.Is(index - 1, DateRoles.DayWord) || items.Is(index + 1, DateRoles.DayWord);
        bool date = items.IsNumber(index + 1) && items.Is(index + 2, DateRoles.Month);
        if (word.Strength == Strength.InDatesOnly && (items.IsElided(index) || !(day || date)))
            return null;
        bool sure = word.Strength == Strength.Strong || day || date || (word.Strength == Strength.Weak && (items.Is(index - 1, DateRoles.Before) || items.Is(index + 1, DateRoles.After)));

        // In Persian, Arabic and Urdu the night before a day may bear its name; it stands before it.
        bool eve = items.Is(index - 1, DateRoles.Night) || (items.Is(index - 1, DateRoles.DayWord) && items.Is(index - 2, DateRoles.Night));
        return new(item.Start, item.End - item.Start, sure, (IsoDayOfWeek)word.Weekday, eve);
    }
}
