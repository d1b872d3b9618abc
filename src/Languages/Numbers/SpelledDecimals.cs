using System.Globalization;

namespace Dragoman.Languages;

/// <summary>Reads what follows the point of a number in words: four point eight, چهار و هشت دهم, четыре целых восемь десятых.</summary>
internal sealed class SpelledDecimals(FoldedText folded, NumberWords words)
{
    private const int MostDigits = 9;

    /// <summary>Reads the share of one that a whole number goes on to.</summary>
    /// <param name="at">The index behind the whole number.</param>
    /// <param name="share">What is added to it.</param>
    /// <param name="end">The index behind the share.</param>
    internal bool TryRead(int at, out decimal share, out int end)
    {
        (share, end) = (0, at);
        int next = folded.BehindSpace(at);
        if ((next == at && !words.IsInOne) || words.Words.Longest(folded, next, words.IsInOne || words.Prefixes.Count > 0, out int behind) is not { } meanings)
            return false;
        bool point = Has(meanings, NumberWordKind.Point);
        if (!point && !Has(meanings, NumberWordKind.Joiner))
            return false;
        string digits = Digits(SkipJoiner(folded.BehindSpace(behind), point), out end);
        if (digits.Length == 0)
            return false;
        if (Denominator(end, out int after) is > 0 and var denominator)
        {
            (share, end) = (decimal.Parse(digits, CultureInfo.InvariantCulture) * denominator, after);
            return share < 1;
        }

        share = decimal.Parse("0." + digits, CultureInfo.InvariantCulture);
        return point && !IsClock(end);
    }

    /// <summary>Tenths, сотых, دهم: what part of one the number before it counts; 0 for another word.</summary>
    internal decimal Denominator(int at, out int end)
    {
        int next = folded.BehindSpace(at);
        return words.Words.Longest(folded, next, false, out end) is { } meanings && meanings.Find(m => m.Kind == NumberWordKind.Denominator) is { Value: > 0 } part ? part.Value : 0;
    }

    private string Digits(int at, out int end)
    {
        end = at;
        string digits = "";
        decimal last = -1;
        for (int next = at; digits.Length < MostDigits; next = folded.BehindSpace(end))
        {
            if (next < folded.Length && char.IsAsciiDigit(folded[next]))
                return "";
            int joined = last is >= 20 and < 100 && last % 10 == 0 ? SkipJoiner(next, true) : next;
            if (words.Words.Longest(folded, joined, words.IsInOne, out int behind) is not { } meanings || meanings.FindIndex(IsDigit) is not (>= 0 and var found))
                break;
            NumberWord digit = meanings[found];
            bool adds = last is >= 20 and < 100 && last % 10 == 0 && digit.Value is > 0 and < 10;
            if (joined != next && !adds)
                break;
            digits = adds ? $"{digits[..^1]}{digit.Value:0}" : $"{digits}{digit.Value:0}";
            (last, end) = (adds ? -1 : digit.Value, behind);
        }

        return digits;
    }

    // In one row of characters, the point is that of the clock too; there only figures one by one are decimals.
    private bool IsDigit(NumberWord word) => word.Kind == NumberWordKind.Cardinal && word.Value % 1 == 0 && word.Value < (words.HasSpaces ? 100 : 10);

    private bool IsClock(int end) => !words.HasSpaces && end < folded.Length && folded[end] is '分' or '十' or '刻' or '钟';

    private int SkipJoiner(int at, bool may) =>
        may && words.Words.Longest(folded, at, words.Prefixes.Count > 0, out int end) is { } meanings && Has(meanings, NumberWordKind.Joiner) ? folded.BehindSpace(end) : at;

    private static bool Has(List<NumberWord> meanings, NumberWordKind kind) => meanings.Exists(m => m.Kind == kind);
}
