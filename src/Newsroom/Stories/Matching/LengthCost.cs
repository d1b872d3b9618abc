using Dragoman.Languages;

namespace Dragoman.Stories.Matching;

/// <summary>How unlikely it is, by their lengths alone, that one text translates the other.</summary>
internal static class LengthCost
{
    /// <summary>
    /// Variance per character of the source, as Gale and Church measured it. Single news sentences of eight languages gave 2.3 to 3.7;
    /// the wider figure pairs them better, as it leaves more to numbers and names.
    /// </summary>
    private const double Variance = 6.8;

    private const double Most = 12;

    /// <summary>How many characters of the target language say what one of the source's does; between alphabets about one.</summary>
    public static double UsualRatio(LanguageTag source, LanguageTag target) => Density(source) / Density(target);

    /// <summary>−ln of the chance that lengths differ by as much, where <paramref name="ratio"/> is what the whole texts' lengths expect.</summary>
    public static double Of(int source, int target, double ratio)
    {
        var expected = (source + target / ratio) / 2;
        var deviation = Math.Abs(target / ratio - source) / Math.Sqrt(Math.Max(expected, 1) * Variance);
        var chance = 2 * (1 - Normal(deviation));
        return chance <= Math.Exp(-Most) ? Most : -Math.Log(chance);
    }

    private static double Density(LanguageTag language) => Scripts.Of(language) switch
    {
        "Hans" or "Hant" or "Hani" => 3.5,
        "Jpan" => 2.5,
        "Kore" => 2,
        _ => 1,
    };

    /// <summary>The normal distribution function (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17).</summary>
    private static double Normal(double z)
    {
        var t = 1 / (1 + 0.2316419 * z);
        var tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
