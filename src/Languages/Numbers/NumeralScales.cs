using System.Globalization;

namespace Dragoman.Languages;

/// <summary>Reads what a numeral goes on to: scale words, more numerals, decimals behind a spoken point.</summary>
internal sealed class NumeralScales(string text, FoldedText folded, NumberWords words, UnitWords units, NumberSum sum)
{
    private readonly RepeatedScale repeated = new(folded, words);

    /// <summary>The scale words behind a numeral, and what they lead on to: 2 million, ۳ میلیون و ۵۰۰ هزار.</summary>
    internal int Read(int at)
    {
        int end = at;
        // 11$ billion
        at = at < folded.Length && CharUnicodeInfo.GetUnicodeCategory(folded[at]) == UnicodeCategory.CurrencySymbol ? at + 1 : at;
        for (int hops = 0; hops < 8; hops++)
        {
            int next = folded.BehindSpace(hops == 0 ? at : hops == 1 && end < folded.Length && folded[end] == '.' ? end + 1 : end);
            if (words.Find(folded, next, NumberWordKind.Scale, words.IsInOne, out decimal scale, out int after) && sum.TryScale(scale))
                end = after;
            else if (Half(next, hops == 0, out after))
                end = after;
            else if (hops > 0 && Behind(next, sum.Value, out decimal more, out after) && sum.TryAdd(more))
                end = after;
            else
                return end;
        }

        return end;
    }

    /// <summary>Half on top: «3 с половиной миллиона», 2 millones y medio. Behind a bare numeral only where a scale or unit follows: «۳ و نیم» alone is a time.</summary>
    private bool Half(int at, bool isBare, out int end)
    {
        end = at;
        bool joins = words.Find(folded, at, NumberWordKind.Joiner, words.Prefixes.Count > 0, out _, out int joined);
        int part = joins ? folded.BehindSpace(joined) : at;
        if (words.Find(folded, part, NumberWordKind.Article, false, out _, out int article))
            part = folded.BehindSpace(article);
        if (!words.Find(folded, part, NumberWordKind.Part, false, out decimal share, out int behind) || share != 0.5m || (isBare && !words.Find(folded, folded.BehindSpace(behind), NumberWordKind.Scale, false, out _, out _) && units.Words.Longest(folded, folded.BehindSpace(behind), false, out _) is null))
            return false;
        decimal scale = NumberSum.Scale(sum.Value);
        if ((!isBare && scale == 1) || !sum.TryAddShare(share))
            return false;
        end = scale > 1 ? repeated.Skip(behind, scale) : behind;
        return true;
    }

    /// <summary>A numeral that goes on with the number before it: «۳ میلیون و ۵۰۰ هزار», 53 bin 537.</summary>
    private bool Behind(int at, decimal before, out decimal value, out int end)
    {
        (value, end) = (0, at);
        bool joins = words.Find(folded, at, NumberWordKind.Joiner, words.Prefixes.Count > 0, out _, out int joined);
        joined = joins ? folded.BehindSpace(joined) : at;
        if (joined >= folded.Length || Numeral.DigitAt(text, folded.Place(joined)) < 0)
            return false;
        Numeral numeral = Numeral.Read(text, folded.Place(joined), words.Has(NumberTraits.PointGroups));
        (value, end) = (numeral.Value, folded.At(numeral.End));
        if (value <= 0)
            return false;
        bool hasScale = words.Find(folded, folded.BehindSpace(end), NumberWordKind.Scale, false, out decimal scale, out int scaled);
        // «۲ هزار و ۸۰۰ میلیارد»: the scale behind counts both.
        if (hasScale && scale > before && value % 1 == 0 && value >= 10 && value < NumberSum.Noughts(before))
            return true;
        if (hasScale)
            (value, end) = (value * scale, scaled);
        else if (numeral.LeadingNoughts > 0 || value % 1 != 0 || NumberSum.Noughts(before) is < 1000 or >= 1000000)
            return false;
        return value < before && value < NumberSum.Noughts(before);
    }

    /// <summary>۴ ممیز ۸, 4 Komma 8.</summary>
    internal bool TryDecimals(int at, out decimal share, out int end)
    {
        (share, end) = (0, at);
        if (!words.Find(folded, folded.BehindSpace(at), NumberWordKind.Point, false, out _, out int point) || (point = folded.BehindSpace(point)) >= folded.Length || Numeral.DigitAt(text, folded.Place(point)) < 0)
            return false;
        Numeral numeral = Numeral.Read(text, folded.Place(point), false);
        end = folded.At(numeral.End);
        int digits = end - point;
        if (digits > 6 || numeral.Value % 1 != 0 || numeral.Value < 0)
            return false;
        share = numeral.Value;
        for (; digits > 0; digits--)
            share /= 10;
        return true;
    }
}
