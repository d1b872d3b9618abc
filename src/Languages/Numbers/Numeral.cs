using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One numeral as written, with what its separators may mean.</summary>
internal sealed class Numeral
{
    private const int MostDigits = 27;

    private readonly List<string> runs = [];
    private readonly List<char> separators = [];

    private Numeral(int start) => Start = start;

    internal int Start { get; }

    internal int End { get; private set; }

    internal decimal Value { get; private set; }

    internal List<decimal> OtherValues { get; } = [];

    internal List<decimal> Parts { get; } = [];

    internal int LeadingNoughts { get; private set; }

    internal bool IsClockLike { get; private set; }

    internal static int DigitAt(string text, int index)
    {
        char c = text[index];
        return c is >= '0' and <= '9' ? c - '0' : c < '\u0660' ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
    }

    /// <summary>Reads the numeral whose first digit is at an index.</summary>
    internal static Numeral Read(string text, int index, bool pointGroups)
    {
        Numeral numeral = new(index);
        numeral.runs.Add(Run(text, ref index));
        // A numeral has a handful of groups; a longer row of them is no number.
        while (numeral.separators.Count < 8 && index + 1 < text.Length && IsSeparator(text[index]) && DigitAt(text, index + 1) >= 0)
        {
            int next = index + 1;
            string run = Run(text, ref next);
            if (!numeral.Continues(text[index], run, text, next))
                break;
            numeral.separators.Add(text[index]);
            numeral.runs.Add(run);
            index = next;
        }

        numeral.End = index;
        numeral.Interpret(pointGroups);
        if (index < text.Length && numeral.Value >= 0 && CharUnicodeInfo.GetUnicodeCategory(text[index]) == UnicodeCategory.OtherNumber && char.GetNumericValue(text[index]) is > 0 and < 1 and var share)
        {
            numeral.Value += Math.Round((decimal)share, 6);
            numeral.End++;
        }

        return numeral;
    }

    private static string Run(string text, ref int index)
    {
        int start = index;
        while (index < text.Length && DigitAt(text, index) >= 0)
            index++;
        return string.Create(index - start, (text, start), static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)('0' + DigitAt(from.text, from.start + i));
        });
    }

    private static bool IsSeparator(char c) =>
        c is '.' or ',' or '،' or '٬' or '٫' or ':' or '/' or '\'' or '’' || IsSpace(c);

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private bool Continues(char separator, string run, string text, int next)
    {
        bool same = separators.TrueForAll(s => s == separator);
        if (IsSpace(separator) || separator is '\'' or '’')
            return same && run.Length == 3 && runs[0].Length <= 3 && runs[0][0] != '0' && !(IsSpace(separator) && IsRowOfGroups(text, next));
        if (separator is ':' or '/')
            return separators.Count == 0 && run.Length <= 2 && runs[0].Length <= 2 && !(next < text.Length && text[next] == separator);
        if (separator is '٫')
            return !separators.Contains('٫');
        bool groups = runs[0].Length <= 3 && runs.Skip(1).All(r => r.Length == 3);
        return same || groups || IsSpace(separators[0]);
    }

    /// <summary>A telephone number: groups of digits of which one is no group of three.</summary>
    private bool IsRowOfGroups(string text, int next)
    {
        int more = next + 1;
        bool before = Start >= 2 && IsSpace(text[Start - 1]) && DigitAt(text, Start - 2) >= 0;
        return before || (next + 1 < text.Length && IsSpace(text[next]) && DigitAt(text, next + 1) >= 0 && Run(text, ref more).Length != 3);
    }

    private void Interpret(bool pointGroups)
    {
        if (separators.Count == 0)
        {
            Value = Number(runs[0]);
            LeadingNoughts = runs[0].Length - Math.Max(1, runs[0].TrimStart('0').Length);
            return;
        }

        char last = separators[^1];
        if (last is ':' or '/')
            Pair(last);
        else if (last is '٫' || (separators.Count > 1 && last != separators[^2] && !IsSpace(last)))
            Value = Number(string.Concat(runs[..^1]), runs[^1]);
        else if (separators.Count > 1)
            Groups();
        else if (last is '.' or ',' or '،')
            PointOrComma(last, pointGroups);
        else if (last == '٬' && runs[1].Length < 3)
            Value = Number(runs[0], runs[1]);
        else
            Value = Number(string.Concat(runs));
    }

    private void Pair(char separator)
    {
        Parts.AddRange([Number(runs[0]), Number(runs[1])]);
        IsClockLike = separator == ':' && runs[1].Length == 2 && Parts[0] <= 24 && Parts[1] < 60;
        if (IsClockLike)
            Value = Parts[0] + (Parts[1] / 100);
        else if (separator == '/' && runs[1].Length == 1)
            Value = Number(runs[0], runs[1]);
        else
            Value = OfParts();
    }

    private void Groups()
    {
        if (runs.Skip(1).All(r => r.Length == 3))
            Value = Number(string.Concat(runs));
        else
        {
            Parts.AddRange(runs.Select(r => Number(r)));
            Value = OfParts();
        }
    }

    private void PointOrComma(char separator, bool pointGroups)
    {
        decimal grouped = Number(string.Concat(runs)), point = Number(runs[0], runs[1]);
        bool canGroup = runs[1].Length == 3 && runs[0].Length <= 3 && runs[0][0] != '0';
        if (separator != '.' && !pointGroups && runs[1].Length > 3)
        {
            // 2,7060: a slip of grouping, no fraction.
            Value = grouped;
            return;
        }

        bool groups = canGroup && (separator == '.' ? pointGroups : !pointGroups || separator == '،');
        Value = groups ? grouped : point;
        if (canGroup)
            OtherValues.Add(groups ? point : grouped);
        if (runs[0].Length <= 2 && runs[1].Length <= 2)
        {
            Parts.AddRange([Number(runs[0]), Number(runs[1])]);
            IsClockLike = runs[1].Length == 2 && Parts[0] <= 24 && Parts[1] < 60;
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
