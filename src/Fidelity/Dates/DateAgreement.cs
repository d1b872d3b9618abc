namespace Dragoman.Fidelity;

/// <summary>How two mentions of a date or time agree.</summary>
internal enum DateAgreement
{
    /// <summary>They cannot mean the same.</summary>
    Different,

    /// <summary>A Solar Hijri or Islamic month name stands with the numbers of the Gregorian day, or the other way round.</summary>
    WrongCalendar,

    /// <summary>One day apart, and one of them counted in an Islamic calendar, which depends on the sighting of the moon.</summary>
    DayApart,

    /// <summary>They can mean the same.</summary>
    Same,
}
