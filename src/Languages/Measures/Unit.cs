using System.Collections.Frozen;

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

/// <summary>A unit of measure or a currency, as CLDR names it.</summary>
/// <param name="Name">CLDR's identifier: length-foot, currency-USD.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it is: metres, kilograms, square metres, litres, metres a second, seconds, 1. For temperature 1.</param>
public sealed record Unit(string Name, Dimension Dimension, decimal Factor)
{
    // NIST Special Publication 811, appendix B.8; a US gallon and a barrel of oil; months and years of the mean Gregorian year.
    private static readonly FrozenDictionary<string, decimal> Factors = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["length-kilometer"] = 1000,
        ["length-meter"] = 1,
        ["length-centimeter"] = 0.01m,
        ["length-millimeter"] = 0.001m,
        ["length-mile"] = 1609.344m,
        ["length-yard"] = 0.9144m,
        ["length-foot"] = 0.3048m,
        ["length-inch"] = 0.0254m,
        ["length-nautical-mile"] = 1852,
        ["mass-tonne"] = 1000,
        ["mass-kilogram"] = 1,
        ["mass-gram"] = 0.001m,
        ["mass-milligram"] = 0.000001m,
        ["mass-ton"] = 907.18474m,
        ["mass-stone"] = 6.35029318m,
        ["mass-pound"] = 0.45359237m,
        ["mass-ounce"] = 0.028349523125m,
        ["area-square-kilometer"] = 1000000,
        ["area-hectare"] = 10000,
        ["area-square-meter"] = 1,
        ["area-square-mile"] = 2589988.110336m,
        ["area-acre"] = 4046.8564224m,
        ["area-square-yard"] = 0.83612736m,
        ["area-square-foot"] = 0.09290304m,
        ["volume-cubic-kilometer"] = 1000000000000,
        ["volume-cubic-meter"] = 1000,
        ["volume-liter"] = 1,
        ["volume-centiliter"] = 0.01m,
        ["volume-milliliter"] = 0.001m,
        ["volume-gallon"] = 3.785411784m,
        ["volume-pint"] = 0.473176473m,
        ["volume-quart"] = 0.946352946m,
        ["volume-fluid-ounce"] = 0.0295735295625m,
        ["volume-cubic-foot"] = 28.316846592m,
        ["volume-barrel"] = 158.987294928m,
        ["speed-kilometer-per-hour"] = 0.2777777778m,
        ["speed-meter-per-second"] = 1,
        ["speed-mile-per-hour"] = 0.44704m,
        ["speed-knot"] = 0.5144444444m,
        ["duration-century"] = 3155695200,
        ["duration-decade"] = 315569520,
        ["duration-year"] = 31556952,
        ["duration-month"] = 2629746,
        ["duration-week"] = 604800,
        ["duration-day"] = 86400,
        ["duration-hour"] = 3600,
        ["duration-minute"] = 60,
        ["duration-second"] = 1,
    }.ToFrozenDictionary();

    /// <summary>How much it is in the dimension's base unit; degrees Celsius for temperatures.</summary>
    public decimal ToBase(decimal value) => Name switch
    {
        "temperature-fahrenheit" => (value - 32) / 1.8m,
        _ => value * Factor,
    };

    internal static Unit Of(string name) => new(name, DimensionOf(name.Split('-')[0]), Factors.GetValueOrDefault(name, 1));

    private static Dimension DimensionOf(string kind) => kind switch
    {
        "length" => Dimension.Length,
        "mass" => Dimension.Mass,
        "area" => Dimension.Area,
        "volume" => Dimension.Volume,
        "speed" => Dimension.Speed,
        "temperature" => Dimension.Temperature,
        "duration" => Dimension.Duration,
        "concentr" => Dimension.Percent,
        "currency" => Dimension.Money,
        _ => throw new InvalidDataException($"There is no dimension called {kind}."),
    };
}
