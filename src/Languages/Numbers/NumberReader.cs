using System.Globalization;

namespace Dragoman.Languages;

/// <summary>One pass over one text.</summary>
internal sealed class NumberReader(string text, FoldedText folded, LanguageTag language)
{
    private readonly NumberWords words = NumberWords.For(language);
    private readonly List<NumberMention> mentions = [];
    private readonly UnitWords units = UnitWords.For(language);
    private readonly NumberSum sum = new();
    private readonly Minus minus = new(text, folded, NumberWords.For(language));

    internal IReadOnlyList<NumberMention> Read()
    {
        for (int i = 0; i < folded.Length;)
        {
            if (Numeral.DigitAt(text, folded.Place(i)) >= 0)
                i = ReadNumeral(i);
            else if (folded.IsLetter(i) && (!words.HasSpaces || !folded.IsLetter(i - 1)))
                i = ReadWord(i);
            else
                i++;
        }

        return mentions;
    }

    private int ReadNumeral(int at)
    {
        Numeral numeral = Numeral.Read(text, folded.Place(at), words.Has(NumberTraits.PointGroups));
        int end = folded.At(numeral.End);
        sum.Clear();
        sum.TryAdd(Math.Max(numeral.Value, 0));
        int scaled = numeral.Value > 0 ? ReadScales(end) : end;
        if (scaled == end && numeral.Value >= 0 && SpokenDecimals(end, out decimal share, out int behind))
        {
            int start = folded.Place(at);
            mentions.Add(new NumberMention(start, folded.End(behind) - start, numeral.Value + share, NumberForm.Digits) { IsNegative = minus.IsAt(start, folded.End(behind)) });
            return behind;
        }

        bool isPlain = scaled == end;
        bool mayBeUnit = !isPlain && scaled - end == 1;
        decimal[] others = isPlain ? [.. numeral.OtherValues] : mayBeUnit ? [numeral.Value] : [.. numeral.OtherValues.Select(o => o * (sum.Value / numeral.Value))];
        mentions.Add(new NumberMention(numeral.Start, (isPlain ? numeral.End : folded.End(scaled)) - numeral.Start, isPlain ? numeral.Value : sum.Value, NumberForm.Digits)
        {
            OtherValues = others,
            Parts = isPlain ? numeral.Parts : [],
            IsClockLike = isPlain && numeral.IsClockLike,
            LeadingNoughts = numeral.LeadingNoughts,
            Scale = isPlain || mayBeUnit ? 1 : sum.Value / numeral.Value,
            IsInYearPlace = isPlain && IsYearPlace(at, end),
            IsNegative = minus.IsAt(numeral.Start, numeral.End),
        });
        JoinLast();
        return Math.Max(scaled, at + 1);
    }

    /// <summary>A number in words that goes on in figures: «تین کروڑ 30 لاکھ».</summary>
    private void JoinLast()
    {
        if (mentions is not [.., { Form: NumberForm.Words, Value: >= 1000, IsOrdinal: false } before, { Scale: > 1 } last] || last.Value >= NumberSum.Noughts(before.Value) || !text.AsSpan(before.End, last.Start - before.End).IsWhiteSpace())
            return;
        mentions.RemoveRange(mentions.Count - 2, 2);
        mentions.Add(last with { Start = before.Start, Length = last.End - before.Start, Value = before.Value + last.Value, Scale = 1, OtherValues = [] });
    }

    /// <summary>۴ ممیز ۸, 4 Komma 8.</summary>
    private bool SpokenDecimals(int at, out decimal share, out int end)
    {
        (share, end) = (0, at);
        if (!Find(Skip(at), NumberWordKind.Point, false, out _, out int point) || (point = Skip(point)) >= folded.Length || Numeral.DigitAt(text, folded.Place(point)) < 0)
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

    private bool IsYearPlace(int at, int end)
    {
        ReadOnlySpan<char> before = folded.Letters[..at].TrimEnd(" ("), behind = folded.Letters[end..].TrimStart(" '");
        foreach (string word in words.YearsBefore)
        {
            if (before.EndsWith(word) && !folded.IsLetter(before.Length - word.Length - 1))
                return true;
        }

        foreach (string word in words.YearsBehind)
        {
            int after = folded.Length - behind.Length + word.Length;
            if (behind.StartsWith(word) && !folded.IsLetter(after))
                return true;
        }

        return false;
    }

    /// <summary>The scale words behind a numeral, and what they lead on to: 2 million, ۳ میلیون و ۵۰۰ هزار.</summary>
    private int ReadScales(int at)
    {
        int end = at;
        // 11$ billion
        at = at < folded.Length && CharUnicodeInfo.GetUnicodeCategory(folded[at]) == UnicodeCategory.CurrencySymbol ? at + 1 : at;
        for (int hops = 0; hops < 8; hops++)
        {
            int next = Skip(hops == 0 ? at : hops == 1 && end < folded.Length && folded[end] == '.' ? end + 1 : end);
            if (Find(next, NumberWordKind.Scale, words.IsInOne, out decimal scale, out int after) && sum.TryScale(scale))
                end = after;
            else if (hops > 0 && Behind(next, sum.Value, out decimal more, out after) && sum.TryAdd(more))
                end = after;
            else
                return end;
        }

        return end;
    }

    /// <summary>A numeral that goes on with the number before it: «۳ میلیون و ۵۰۰ هزار», 53 bin 537.</summary>
    private bool Behind(int at, decimal before, out decimal value, out int end)
    {
        (value, end) = (0, at);
        bool joins = Find(at, NumberWordKind.Joiner, words.Prefixes.Count > 0, out _, out int joined);
        joined = joins ? Skip(joined) : at;
        if (joined >= folded.Length || Numeral.DigitAt(text, folded.Place(joined)) < 0)
            return false;
        Numeral numeral = Numeral.Read(text, folded.Place(joined), words.Has(NumberTraits.PointGroups));
        (value, end) = (numeral.Value, folded.At(numeral.End));
        if (value <= 0)
            return false;
        if (Find(Skip(end), NumberWordKind.Scale, false, out decimal scale, out int scaled))
            (value, end) = (value * scale, scaled);
        else if (numeral.LeadingNoughts > 0 || value % 1 != 0 || NumberSum.Noughts(before) is < 1000 or >= 1000000)
            return false;
        return value < before && value < NumberSum.Noughts(before);
    }

    private int ReadWord(int at)
    {
        SpelledNumber spelled = new(folded, words, units, sum);
        int start = at;
        bool found = spelled.TryRead(at);
        for (int i = 0; !found && i < words.Prefixes.Count; i++)
        {
            string prefix = words.Prefixes[i];
            start = at + prefix.Length;
            found = folded.IsLetter(start) && folded.Letters[at..].StartsWith(prefix) && spelled.TryRead(start) && spelled.Form != NumberForm.Part;
        }

        if (found && spelled.Form is { } form)
        {
            Add(start, spelled, form);
        }
        else if (!found && OneOf(at) is > 0 and var article)
        {
            mentions.Add(new NumberMention(folded.Place(at), folded.End(article) - folded.Place(at), 1, NumberForm.Words) { IsWeak = true, IsArticle = true });
        }
        else if (!found && RomanNumerals.TryRead(text, folded.Place(at), language.Language != "en", out int value, out int length))
        {
            mentions.Add(new NumberMention(folded.Place(at), length, value, NumberForm.Roman) { IsWeak = true });
        }

        int end = found ? spelled.End : at + 1;
        while (words.HasSpaces && folded.IsLetter(end))
            end++;
        return end;
    }

    private void Add(int start, SpelledNumber spelled, NumberForm form)
    {
        int from = folded.Place(start), end = folded.End(spelled.End);
        bool article = words.OneIsArticle && spelled is { Value: 1, IsOrdinal: false } && !folded.Letters[start..spelled.End].SequenceEqual("uno");
        mentions.Add(new NumberMention(from, end - from, spelled.Value, form)
        {
            IsOrdinal = spelled.IsOrdinal,
            IsWeak = spelled.IsWeak || IsHomograph(folded.Letters[start..spelled.End]),
            IsArticle = article,
            IsNegative = form == NumberForm.Words && !spelled.IsOrdinal && minus.IsAt(from, end),
        });
    }

    private bool IsHomograph(ReadOnlySpan<char> letters)
    {
        foreach (string word in words.Homographs)
        {
            if (letters.SequenceEqual(word))
                return true;
        }

        return false;
    }

    /// <summary>The index behind an article that counts one of a measure: a mile; -1 for any other.</summary>
    private int OneOf(int at)
    {
        if (!Find(at, NumberWordKind.OneOf, false, out _, out int end))
            return -1;
        return units.Words.Longest(folded, Skip(end), false, out _) is { } measures && measures.Exists(u => u.Dimension is Dimension.Length or Dimension.Mass or Dimension.Area or Dimension.Volume) ? end : -1;
    }

    private int Skip(int at) => at < folded.Length && folded[at] == ' ' ? at + 1 : at;

    private bool Find(int at, NumberWordKind kind, bool inside, out decimal value, out int end)
    {
        value = 0;
        if (words.Words.Longest(folded, at, inside, out end) is not { } meanings)
            return false;
        foreach (NumberWord meaning in meanings)
        {
            if (meaning.Kind == kind)
            {
                value = meaning.Value;
                return true;
            }
        }

        return false;
    }
}
