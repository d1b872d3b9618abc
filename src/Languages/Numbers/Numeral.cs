using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One numeral as written, with what its separators may mean.</summary>
internal sealed class Numeral
{
    private const int MostDigits = 27;

    private readonly NumeralGroups groups;

    private Numeral(NumeralGroups groups) => (this.groups, Start, End) = (groups, groups.Start, groups.End);

    internal int Start { get; private set; }

    internal int End { get; private set; }

    internal decimal Value { get; private set; }

    internal List<decimal> OtherValues { get; } = [];

    internal List<decimal> Parts { get; } = [];

    internal int LeadingNoughts { get; private set; }

    internal bool IsClockLike { get; private set; }

    internal static int DigitAt(string text, int index) => NumeralGroups.DigitAt(text, index);

    /// <summary>Reads the numeral whose first digit is at an index.</summary>
    internal static Numeral Read(string text, int index, bool pointGroups)
    {
        Numeral numeral = new(NumeralGroups.Read(text, index));
        numeral.Interpret(pointGroups);
        numeral.AddFraction(text);
        numeral.AddLeadingPoint(text);
        return numeral;
    }

    /// <summary>½ behind the digits, or before them in a text that runs from right to left.</summary>
    private void AddFraction(string text)
    {
        if (Value < 0)
            return;
        if (End < text.Length && ShareOf(text[End]) is > 0 and var behind)
        {
            Value += behind;
            End++;
        }
        else if (Start > 0 && ShareOf(text[Start - 1]) is > 0 and var before && (Start == 1 || DigitAt(text, Start - 2) < 0))
        {
            Value += before;
            Start--;
        }
    }

    /// <summary>A .300 hitter.</summary>
    private void AddLeadingPoint(string text)
    {
        if (groups.Separators.Count > 0 || Start == 0 || text[Start - 1] is not ('.' or '٫') || (Start > 1 && !char.IsWhiteSpace(text[Start - 2]) && text[Start - 2] is not ('(' or '-' or '−')))
            return;
        (Value, LeadingNoughts) = (Number("0", groups.Runs[0]), 0);
        Start--;
    }

    private static decimal ShareOf(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber && char.GetNumericValue(c) is > 0 and < 1 and var share ? Math.Round((decimal)share, 6) : 0;

    private void Interpret(bool pointGroups)
    {
        if (groups.Separators.Count == 0)
        {
            Value = Number(groups.Runs[0]);
            LeadingNoughts = groups.Runs[0].Length - Math.Max(1, groups.Runs[0].TrimStart('0').Length);
            return;
        }

        char last = groups.Separators[^1];
        if (last is ':' or '/')
            Pair(last);
        else if (last is '٫' || (groups.Separators.Count > 1 && last != groups.Separators[^2] && !NumeralGroups.IsSpace(last)))
            Value = Number(string.Concat(groups.Runs[..^1]), groups.Runs[^1]);
        else if (groups.Separators.Count > 1)
            Groups();
        else if (last is '.' or ',' or '،')
            PointOrComma(last, pointGroups);
        else if (last == '٬' && groups.Runs[1].Length < 3)
            Value = Number(groups.Runs[0], groups.Runs[1]);
        else
            Value = Number(string.Concat(groups.Runs));
    }

    private void Pair(char separator)
    {
        Parts.AddRange([Number(groups.Runs[0]), Number(groups.Runs[1])]);
        if (separator == '/' && Parts[1] > 1)
            OtherValues.Add(Math.Round(Parts[0] / Parts[1], 6));
        IsClockLike = separator == ':' && groups.Runs[1].Length == 2 && Parts[0] <= 24 && Parts[1] < 60;
        if (IsClockLike)
            Value = Parts[0] + (Parts[1] / 100);
        else if (separator == '/' && groups.Runs[1].Length == 1)
            Value = Number(groups.Runs[0], groups.Runs[1]);
        else
            Value = OfParts();
    }

    private void Groups()
    {
        if (groups.Runs.Skip(1).All(r => r.Length == 3))
            Value = Number(string.Concat(groups.Runs));
        else
        {
            Parts.AddRange(groups.Runs.Select(r => Number(r)));
            Value = OfParts();
        }
    }

    private void PointOrComma(char separator, bool pointGroups)
    {
        decimal grouped = Number(string.Concat(groups.Runs)), point = Number(groups.Runs[0], groups.Runs[1]);
        bool canGroup = groups.Runs[1].Length == 3 && groups.Runs[0].Length <= 3 && groups.Runs[0][0] != '0';
        if (separator != '.' && !pointGroups && groups.Runs[1].Length > 3)
        {
            // 2,7060: a slip of grouping, no fraction.
            Value = grouped;
            return;
        }

        bool asGroups = canGroup && (separator == '.' ? pointGroups : !pointGroups || separator == '،');
        Value = asGroups ? grouped : point;
        if (canGroup)
            OtherValues.Add(asGroups ? point : grouped);
        if (groups.Runs[0].Length <= 2 && groups.Runs[1].Length <= 2)
        {
            Parts.AddRange([Number(groups.Runs[0]), Number(groups.Runs[1])]);
            IsClockLike = groups.Runs[1].Length == 2 && Parts[0] <= 24 && Parts[1] < 60;
        }
    }

    /// <summary>Below nought, so that it equals another such row and no number.</summary>
    private decimal OfParts() => -Parts.Aggregate(1m, (all, part) => ((all * 1009) + part) % 1000000007m) - 1;

    private static decimal Number(string whole, string fraction = "")
    {
        if (whole.Length > MostDigits)
            whole = whole[..MostDigits];
        fraction = fraction.Length > MostDigits - whole.Length ? fraction[..(MostDigits - whole.Length)] : fraction;
        return decimal.Parse(fraction.Length == 0 ? whole : $"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
