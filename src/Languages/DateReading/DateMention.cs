using System.Collections.Immutable;
using NodaTime;

namespace Dragoman.Languages;

/// <summary>One place of a text that says when.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Sure">
/// False where the words may mean something else ("May", «مه», "noon"): such a mention can answer one of the other side, but nobody
/// should ask for it.
/// </param>
public abstract record DateMention(int Start, int Length, bool Sure)
{
    /// <summary>The index behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The numerals that it is written with, as places in the text.</summary>
    public abstract IEnumerable<Range> Numerals { get; }
}

/// <summary>A day or a month, as far as the text says it: "30 June 2021", "June", «۹ تیر».</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Sure">Whether the words can mean nothing else.</param>
/// <param name="Calendar">The calendar that the month belongs to.</param>
/// <param name="Year">The year, of two digits where the text has two; null where it has none.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Days">The days, from 1: one, or the ends of a range or list ("3–5 June"); empty for a month alone.</param>
/// <param name="Swappable">Whether day and month may stand the other way round: 4/7/2021.</param>
public sealed record DayMention(
    int Start, int Length, bool Sure, CalendarKind Calendar, int? Year, int Month, ImmutableArray<int> Days, bool Swappable)
    : DateMention(Start, Length, Sure)
{
    /// <summary>Where the year's numeral stands, if it is one.</summary>
    public Range? YearNumeral { get; init; }

    /// <summary>Where the month's numeral stands, if it is one.</summary>
    public Range? MonthNumeral { get; init; }

    /// <summary>Where the numerals of the days stand.</summary>
    public ImmutableArray<Range> DayNumerals { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Range> Numerals =>
        DayNumerals.Concat(new[] { MonthNumeral, YearNumeral }.Where(n => n is not null).Select(n => n!.Value));
}

/// <summary>A day of the week.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Sure">Whether the words can mean nothing else.</param>
/// <param name="Day">The day.</param>
/// <param name="Eve">Whether it may mean the day before: «شب جمعه» is Thursday night.</param>
public sealed record WeekdayMention(int Start, int Length, bool Sure, IsoDayOfWeek Day, bool Eve) : DateMention(Start, Length, Sure)
{
    /// <inheritdoc/>
    public override IEnumerable<Range> Numerals => [];
}

/// <summary>A day counted from the day of writing: yesterday, «فردا».</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Offset">Days from the day of writing: -1 is yesterday.</param>
public sealed record RelativeDayMention(int Start, int Length, int Offset) : DateMention(Start, Length, false)
{
    /// <inheritdoc/>
    public override IEnumerable<Range> Numerals => [];
}

/// <summary>A time of day.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Sure">Whether the words can mean nothing else.</param>
/// <param name="Minutes">Minutes since midnight, 0 to 1439: two of them where the text does not say which half of the day.</param>
/// <param name="ZoneOffsets">Minutes east of Greenwich that the zone named beside it may mean; empty where none is named.</param>
public sealed record ClockMention(int Start, int Length, bool Sure, ImmutableArray<int> Minutes, ImmutableArray<int> ZoneOffsets)
    : DateMention(Start, Length, Sure)
{
    /// <summary>Where its numerals stand.</summary>
    public ImmutableArray<Range> Places { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Range> Numerals => Places;
}
