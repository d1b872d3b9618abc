namespace Dragoman.Languages;

/// <summary>The calendars that a newsroom dates with.</summary>
public enum CalendarKind
{
    /// <summary>The Gregorian calendar, proleptic before 1582 (ISO 8601).</summary>
    Gregorian,

    /// <summary>Solar Hijri, official in Iran and Afghanistan, by the equinox at Tehran's meridian: not one of its arithmetic approximations.</summary>
    SolarHijri,

    /// <summary>Umm al-Qura, Saudi Arabia's civil Hijri calendar, tabulated 1318 to 1500 AH: not the tabular Hijri calendar, which differs on half its days.</summary>
    UmmAlQura,
}
