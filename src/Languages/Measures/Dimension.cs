namespace Dragoman.Languages;

/// <summary>What a unit measures.</summary>
public enum Dimension
{
    /// <summary>Length, and speed by its length.</summary>
    Length,

    /// <summary>Mass.</summary>
    Mass,

    /// <summary>Area.</summary>
    Area,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>Speed.</summary>
    Speed,

    /// <summary>Temperature.</summary>
    Temperature,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>Parts of a hundred.</summary>
    Percent,

    /// <summary>Money; no currency is converted into another.</summary>
    Money,
}
