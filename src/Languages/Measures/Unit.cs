using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>A unit of measure or a currency, as CLDR names it.</summary>
/// <param name="Name">CLDR's identifier: length-foot, currency-USD.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it is: metres, kilograms, square metres, litres, metres a second, seconds, 1. For temperature 1.</param>
public sealed record Unit(string Name, Dimension Dimension, decimal Factor)
{
    private static readonly FrozenDictionary<string, decimal> Factors = Resource.Lines("Measures/factors.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

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
