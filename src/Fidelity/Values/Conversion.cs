using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Whether two quantities in different units are the same, as far as newsrooms round.</summary>
internal static class Conversion
{
    private const decimal Tolerance = 0.01m;
    private const decimal MostTolerance = 0.12m;

    // Rounding is careless: 3 inches are 7 cm in the news.
    private const decimal LastFigure = 0.65m;
    private const decimal SecondsInHour = 3600;

    internal static bool IsSame(Quantity one, Quantity other)
    {
        foreach (Unit from in one.Units)
        {
            foreach (Unit to in other.Units)
            {
                if (from.Dimension == Dimension.Temperature && to.Dimension == Dimension.Temperature ? IsSameTemperature(one, from, other, to) : IsSame(one.Number.Value, from, other.Number.Value, to))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether they measure the same thing in different units, so that one is meant to be the other converted.</summary>
    internal static bool IsMeant(Quantity one, Quantity other) =>
        one.Units.Any(from => other.Units.Any(to => from.Name != to.Name && IsConvertible(from, to)));

    internal static bool IsClose(decimal one, decimal other, decimal slack) => Math.Abs(one - other) <= Math.Max(Math.Max(one, other) * Tolerance, slack);

    private static bool IsSame(decimal one, Unit from, decimal other, Unit to)
    {
        if (!IsConvertible(from, to) || one < 0 || other < 0)
            return false;
        decimal before = Base(one, from), after = Base(other, to), factor = Base(1, to);
        // Miles an hour and miles: no conversion, and so no rounding.
        if (Math.Abs(Base(1, from) - factor) < factor * 0.001m)
            return false;
        return IsClose(before, after, Math.Min(LastFigure * LastPlace(other) * factor, before * MostTolerance));
    }

    /// <summary>What a number is rounded to: 10 for 320, 5 for 65, 0.5 for 7.5, 1 for 27.</summary>
    private static decimal LastPlace(decimal number)
    {
        decimal place = 1;
        for (; place > 0.001m && number % place != 0; place /= 10)
        {
        }

        while (place < 1000000 && number != 0 && number % (place * 10) == 0)
            place *= 10;
        return number / place % 10 == 5 ? place * 5 : place;
    }

    private static bool IsConvertible(Unit from, Unit to) =>
        from.Dimension == to.Dimension ? from.Dimension is not (Dimension.Money or Dimension.Percent) || IsIranian(from, to) : IsLengthOrSpeed(from) && IsLengthOrSpeed(to);

    private static bool IsIranian(Unit from, Unit to) => from.Name is "currency-IRR" or "currency-IRT" && to.Name is "currency-IRR" or "currency-IRT";

    private static bool IsLengthOrSpeed(Unit unit) => unit.Dimension is Dimension.Length or Dimension.Speed;

    /// <summary>Speeds by the length of an hour: "136 Kilometer" may go on with "pro Stunde" further on.</summary>
    private static decimal Base(decimal value, Unit unit) => unit.Dimension == Dimension.Speed ? unit.ToBase(value) * SecondsInHour : Math.Min(value, 1e12m) * unit.Factor;

    private static bool IsSameTemperature(Quantity one, Unit from, Quantity other, Unit to) =>
        (IsFahrenheit(from) && Differ(from, to) && Math.Abs(ToCelsius(one.Number.Value) - other.Number.Value) <= 1)
        || (IsFahrenheit(to) && Differ(from, to) && Math.Abs(ToCelsius(other.Number.Value) - one.Number.Value) <= 1);

    private static bool Differ(Unit from, Unit to) => from.Name != to.Name || from.Name == "temperature-generic";

    // A degree without a name may be either.
    private static bool IsFahrenheit(Unit unit) => unit.Name != "temperature-celsius";

    private static decimal ToCelsius(decimal fahrenheit) => (fahrenheit - 32) / 1.8m;
}
