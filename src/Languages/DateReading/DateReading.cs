namespace Dragoman.Languages;

/// <summary>Finds what a text says about days, months, weekdays and times of day.</summary>
public static class DateReading
{
    /// <summary>
    /// Reads dates with a month (in the Gregorian, Solar Hijri and Islamic calendars, in words or numbers), weekdays, times of day and
    /// days counted from today. Years and decades alone are numbers, and left to the reader of numbers.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The language that it is in; one without date words yet gets an empty list.</param>
    /// <returns>What was found, in the order of the text. Takes time linear in the text.</returns>
    public static IReadOnlyList<DateMention> Read(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        if (DateWords.For(language) is not DateWords words)
            return [];

        DateItems items = new(text, words);
        List<DateMention> mentions = [];
        int free = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (At(items, i, language, free, out int last) is not DateMention mention)
                continue;
            mentions.Add(mention);
            i = last;
            free = last + 1;
        }

        return mentions;
    }

    private static DateMention? At(DateItems items, int index, LanguageTag language, int free, out int last)
    {
        last = index;
        DateItem item = items[index];
        if (item.Kind == DateItemKind.Number)
        {
            return NumericDateReader.Read(items, index, language, out last) ?? ClockReader.Read(items, index, out last)
                ?? (DateMention?)MonthReader.ReadNumbered(items, index, free, out last);
        }

        if (item.Word is not DateWord word)
            return null;
        if (word.Is(DateRoles.Month) && MonthReader.Read(items, index, free, Calendars.DefaultFor(language), out last) is DayMention month)
            return month;
        if (word.Is(DateRoles.Weekday) && WeekdayReader.Read(items, index) is WeekdayMention weekday)
            return weekday;
        if (word.Is(DateRoles.Noon | DateRoles.Midnight))
            return ClockReader.ReadNamed(items, index);
        return word.Is(DateRoles.RelativeDay) ? new RelativeDayMention(item.Start, item.End - item.Start, word.Offset) : null;
    }
}
