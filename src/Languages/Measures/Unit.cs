using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Languages;

/// <summary>A unit of measure or a currency, as CLDR names it.</summary>
/// <param name="Name">CLDR's identifier: length-foot, currency-USD.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it is: metres, kilograms, square metres, litres, metres a second, seconds, 1. For temperature 1.</param>
public sealed record Unit(string Name, Dimension Dimension, decimal Factor)
{
    private const string Generic = "temperature-generic";

    private static readonly FrozenDictionary<string, decimal> Factors = Resource.Lines("Measures/factors.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>How much it is in the dimension's base unit; degrees Celsius for temperatures.</summary>
    public decimal ToBase(decimal value) => Name switch
    {
        "temperature-fahrenheit" => (value - 32) / 1.8m,
        _ => value * Factor,
    };

    /// <summary>Whether two units may be the same for a reader: miles and miles an hour, tons of either kind, a dollar and a Canadian dollar.</summary>
    /// <param name="other">The other unit.</param>
    public bool MayBe(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        const decimal likeness = 0.15m;
        return Dimension switch
        {
            Dimension.Money => other.Dimension == Dimension.Money && Currencies.MayBeSame(Name, other.Name),
            // A percentage point is no per cent.
            Dimension.Percent => Name == other.Name,
            Dimension.Temperature => other.Dimension == Dimension.Temperature && (Name == other.Name || Name == Generic || other.Name == Generic),
            Dimension.Length or Dimension.Speed => other.Dimension is Dimension.Length or Dimension.Speed && Differ(OfLength, other.OfLength) < likeness,
            _ => Dimension == other.Dimension && Differ(Factor, other.Factor) < likeness,
        };
    }

    /// <summary>Whether two units measure one kind of thing; miles an hour are often called miles.</summary>
    /// <param name="other">The other unit.</param>
    public bool IsOfKind(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension || (Dimension is Dimension.Length or Dimension.Speed && other.Dimension is Dimension.Length or Dimension.Speed);
    }

    /// <summary>Metres, for speeds those of an hour.</summary>
    private decimal OfLength => Dimension == Dimension.Speed ? Factor * 3600 : Factor;

    private static decimal Differ(decimal one, decimal other) => Math.Abs(one - other) / Math.Max(one, other);

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
