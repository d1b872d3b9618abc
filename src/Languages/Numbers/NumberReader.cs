namespace Dragoman.Languages;

/// <summary>One pass over one text.</summary>
internal sealed class NumberReader
{
    private readonly string text;
    private readonly FoldedText folded;
    private readonly LanguageTag language;
    private readonly NumberWords words;
    private readonly UnitWords units;
    private readonly NumberSum sum = new();
    private readonly NumeralScales scales;
    private readonly YearPlace year;
    private readonly Minus minus;
    private readonly MixedNumber mixed;
    private readonly RankMarks ranks;
    private readonly List<NumberMention> mentions = [];

    internal NumberReader(string text, FoldedText folded, LanguageTag language)
    {
        (this.text, this.folded, this.language) = (text, folded, language);
        (words, units) = (NumberWords.For(language), UnitWords.For(language));
        scales = new(text, folded, words, units, sum);
        year = new(folded, words);
        minus = new(text, folded, words);
        mixed = new(folded, words);
        ranks = new(folded, words);
    }

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
        int scaled = numeral.Value > 0 ? scales.Read(end) : end;
        if (scaled == end && numeral.Value >= 0 && scales.TryDecimals(end, out decimal share, out int behind))
        {
            int start = folded.Place(at);
            mentions.Add(new NumberMention(start, folded.End(behind) - start, numeral.Value + share, NumberForm.Digits) { IsNegative = minus.IsAt(start, folded.End(behind)) });
            return behind;
        }

        bool isPlain = scaled == end;
        bool mayBeUnit = !isPlain && words.HasSpaces && scaled - end == 1;
        // Nobody writes 3.2 million with two noughts behind: 3.200 millones are thousands of millions.
        bool isSure = !isPlain && numeral.Value >= 1000 && numeral.Value % 100 == 0;
        decimal[] others = isPlain ? [.. numeral.OtherValues] : mayBeUnit ? [numeral.Value] : isSure ? [] : [.. numeral.OtherValues.Select(o => o * (sum.Value / numeral.Value))];
        mentions.Add(new NumberMention(numeral.Start, (isPlain ? numeral.End : folded.End(scaled)) - numeral.Start, isPlain ? numeral.Value : sum.Value, NumberForm.Digits)
        {
            OtherValues = others,
            Parts = isPlain ? numeral.Parts : [],
            IsClockLike = isPlain && numeral.IsClockLike,
            LeadingNoughts = numeral.LeadingNoughts,
            Scale = isPlain || mayBeUnit ? 1 : sum.Value / numeral.Value,
            IsInYearPlace = isPlain && year.IsAround(at, end),
            IsOrdinal = isPlain && numeral.Value % 1 == 0 && ranks.Are(at, end),
            IsNegative = minus.IsAt(numeral.Start, numeral.End),
        });
        mixed.JoinLast(mentions);
        return Math.Max(scaled, at + 1);
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
            IsVague = spelled.IsVague,
        });
        mixed.JoinLast(mentions);
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
        if (!words.Find(folded, at, NumberWordKind.OneOf, false, out _, out int end))
            return -1;
        return units.Words.Longest(folded, folded.BehindSpace(end), false, out _) is { } measures && measures.Exists(u => u.Dimension is Dimension.Length or Dimension.Mass or Dimension.Area or Dimension.Volume) ? end : -1;
    }
}
