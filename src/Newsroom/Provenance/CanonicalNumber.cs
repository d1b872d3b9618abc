using System.Globalization;
using System.Text.Json;

namespace Dragoman.Provenance;

/// <summary>A double as ECMA-262 writes it (Number::toString), which RFC 8785 prescribes.</summary>
internal static class CanonicalNumber
{
    /// <summary>From here on, and at this many zeros after the point, ECMA-262 goes over to an exponent.</summary>
    private const int LongestInteger = 21, MostLeadingZeros = 6;

    public static string Format(double value)
    {
        if (!double.IsFinite(value)) throw new JsonException("A number is not finite: JSON cannot say NaN or infinity.");
        if (value == 0) return "0";
        (string digits, int point) = ShortestDigits(Math.Abs(value));
        return (value < 0 ? "-" : "") + Place(digits, point);
    }

    /// <summary>The fewest digits that read back as the value, which is 0.digits × 10^point.</summary>
    private static (string Digits, int Point) ShortestDigits(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        string mantissa = e < 0 ? text : text[..e];
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        int point = dot < 0 ? mantissa.Length : dot;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        int zeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), point - zeros + exponent);
    }

    private static string Place(string digits, int point)
    {
        if (point > LongestInteger || point <= -MostLeadingZeros) return WithExponent(digits, point - 1);
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return digits.Length <= point ? digits.PadRight(point, '0') : digits.Insert(point, ".");
    }

    private static string WithExponent(string digits, int exponent)
    {
        string mantissa = digits.Length == 1 ? digits : digits.Insert(1, ".");
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent:+0;-0}");
    }
}
