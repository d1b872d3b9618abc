using System.Collections.Immutable;

namespace Dragoman.Languages;

/// <summary>Which minutes of the day an hour can mean.</summary>
internal static class ClockHours
{
    /// <summary>Minutes since midnight, by the part of the day that the text names. A zero before the hour says that all 24 are counted.</summary>
    internal static ImmutableArray<int> Of(int hour, int minute, DateRoles part, bool leadingZero)
    {
        if (hour is 0 or > 12)
            return [((hour % 24) * 60) + minute];
        if ((part & DateRoles.Am) != DateRoles.None)
            return [((hour % 12) * 60) + minute];
        if ((part & DateRoles.Pm) != DateRoles.None)
            return [(((hour % 12) + 12) * 60) + minute];
        if ((part & DateRoles.Night) != DateRoles.None)
            return [((hour is >= 6 and < 12 ? hour + 12 : hour % 12) * 60) + minute];
        if ((part & (DateRoles.Midday | DateRoles.Noon)) != DateRoles.None)
            return [((hour is >= 10 ? hour : hour + 12) * 60) + minute];
        return leadingZero ? [(hour * 60) + minute] : [(hour * 60) + minute, (((hour + 12) % 24) * 60) + minute];
    }
}
