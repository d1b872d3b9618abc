namespace Dragoman.Languages;

/// <summary>The days and the year of a date as far as they are read.</summary>
internal sealed class DayParts
{
    internal int First { get; set; }

    internal int Last { get; set; }

    internal int? Year { get; private set; }

    internal Range? YearNumeral { get; private set; }

    internal List<int> Days { get; } = [];

    internal List<Range> DayNumerals { get; } = [];

    internal void SetYear(DateItems items, int index, int year)
    {
        Year = year;
        YearNumeral = items[index].Place;
    }

    internal void AddDay(DateItems items, int index, int day, bool first)
    {
        Days.Insert(first ? 0 : Days.Count, day);
        DayNumerals.Add(items[index].Place);
    }
}
