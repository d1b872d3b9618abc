namespace Dragoman.Languages;

/// <summary>What a word or phrase can be to a date or a time. One word may be several.</summary>
[Flags]
internal enum DateRoles
{
    None = 0,
    Month = 1 << 0,
    Weekday = 1 << 1,
    RelativeDay = 1 << 2,
    Am = 1 << 3,
    Pm = 1 << 4,
    Night = 1 << 5,
    Midday = 1 << 6,
    Noon = 1 << 7,
    Midnight = 1 << 8,

    /// <summary>Before an hour: «ساعت», "saat".</summary>
    Clock = 1 << 9,

    /// <summary>After an hour of the clock only: Uhr, «بجے».</summary>
    Hour = 1 << 10,

    /// <summary>After an hour or a number of hours: heures, часов.</summary>
    Hours = 1 << 11,
    Minutes = 1 << 12,

    /// <summary>Makes a month of the name beside it: «ماه», "month of".</summary>
    MonthWord = 1 << 13,

    /// <summary>Makes a weekday of the name beside it: «روز», günü.</summary>
    DayWord = 1 << 14,

    /// <summary>Before or after a year: года, «سال», 年.</summary>
    YearWord = 1 << 15,

    /// <summary>Before a time: in, since, until. It makes a month or weekday of a word that can be something else.</summary>
    Before = 1 << 16,

    /// <summary>Stands between day, month and year, or hour and part of the day: of, de la, the.</summary>
    Join = 1 << 17,

    /// <summary>Between the ends of a range or the items of a list: and, to.</summary>
    And = 1 << 18,
    Zone = 1 << 19,

    /// <summary>A number word.</summary>
    Number = 1 << 20,

    /// <summary>After the number of a month: 月.</summary>
    NumberedMonth = 1 << 21,

    /// <summary>After the number of a day: 日.</summary>
    NumberedDay = 1 << 22,

    /// <summary>Behind a month or weekday, as <see cref="Before"/> is before it.</summary>
    After = 1 << 23,

    /// <summary>A number word that can follow a month: June the first.</summary>
    Ordinal = 1 << 24,

    /// <summary>Minutes named behind the hour: "y media", 半. Less than none count back.</summary>
    MinutesAfter = 1 << 25,

    /// <summary>Minutes named before the hour: "quarter past", halb.</summary>
    MinutesBefore = 1 << 26,
}

/// <summary>How much a form says alone.</summary>
internal enum Strength
{
    /// <summary>Nothing, unless a number or a word for "month" or "day" stands beside it.</summary>
    InDatesOnly,

    /// <summary>It is mostly another word, and can only answer the other side.</summary>
    Answer,

    /// <summary>It can be another word, but not behind "in" or "since".</summary>
    Weak,

    /// <summary>It can be nothing else.</summary>
    Strong,
}

/// <summary>One word or phrase of a language's dates.</summary>
internal sealed class DateWord
{
    internal DateRoles Roles { get; set; }

    internal CalendarKind Calendar { get; set; }

    internal int Month { get; set; }

    /// <summary>1 is Monday.</summary>
    internal int Weekday { get; set; }

    internal int Offset { get; set; }

    internal int Number { get; set; }

    internal int Minutes { get; set; }

    internal int[] ZoneOffsets { get; set; } = [];

    internal Strength Strength { get; set; } = Strength.Strong;

    /// <summary>How many of the letters that tell words apart stand in the form: ş in "Eylül" none, in "Şubat" one.</summary>
    internal int TellingMarks { get; set; }

    /// <summary>Whether only a capital makes it a name: May, March.</summary>
    internal bool Capital { get; set; }

    internal bool Is(DateRoles roles) => (Roles & roles) != DateRoles.None;
}
