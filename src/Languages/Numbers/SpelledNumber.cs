namespace Dragoman.Languages;

/// <summary>Reads one number in words.</summary>
internal sealed class SpelledNumber(FoldedText folded, NumberWords words, UnitWords units, NumberSum sum)
{
    // A number in words has a dozen of them at most; a longer row is something else.
    private const int MostWords = 40;

    private readonly SpelledDecimals decimals = new(folded, words);
    private readonly RepeatedScale repeated = new(folded, words);

    internal decimal Value { get; private set; }

    /// <summary>How it is said; null for words that hold a number word and are none.</summary>
    internal NumberForm? Form { get; private set; }

    internal bool IsOrdinal { get; private set; }

    internal bool IsWeak { get; private set; }

    internal bool IsVague { get; private set; }

    private decimal ahead;

    internal int End { get; private set; }

    internal bool TryRead(int at)
    {
        (Form, IsOrdinal, IsWeak, IsVague, ahead, End) = (NumberForm.Words, false, false, false, 0, at);
        sum.Clear();
        int count = 0;
        decimal factor = 0;
        for (int next = at; count < MostWords && Take(next, count, ref factor) is var end and > 0; count++)
        {
            End = end;
            if (Form is null or NumberForm.Factor || (IsOrdinal && !GoesOn(end)))
                break;
            next = Next(end);
        }

        if (End == at || (Form is not null && factor == 0 && sum.IsEmpty))
            return false;
        if (Form == NumberForm.Words && !IsOrdinal)
            AddDecimals();
        Value = factor != 0 && sum.IsEmpty ? factor : sum.Value;
        Soften(at);
        return true;
    }

    /// <summary>What follows the point, and the scale behind it: four point eight million.</summary>
    private void AddDecimals()
    {
        decimal whole = sum.Value;
        if (whole % 1 != 0 || !decimals.TryRead(End, out decimal share, out int end))
            return;
        sum.Clear();
        sum.TryAdd(whole + share);
        End = end;
        while (words.Words.Longest(folded, folded.BehindSpace(End), words.IsInOne, out end) is { } meanings && meanings.Find(m => m.Kind == NumberWordKind.Scale) is { Value: > 0 } scale && sum.TryScale(scale.Value))
            End = end;
    }

    /// <summary>A word that goes on behind the number holds it only as a part; a very short one says nothing at all.</summary>
    private void Soften(int at)
    {
        bool isWhole = !words.HasSpaces || !folded.IsLetter(End);
        IsWeak = Value <= 1 || Form == NumberForm.Factor;
        if (isWhole || Form is null)
            return;
        // دوسال: a number and its unit in one.
        if (words.HasParts && units.Words.Longest(folded, End, false, out _) is not null)
            return;
        Form = words.HasParts && End - at >= 3 ? NumberForm.Part : null;
    }

    /// <summary>Takes the word at a place into the number; the index behind it, or -1.</summary>
    private int Take(int at, int count, ref decimal factor)
    {
        bool first = count == 0;
        List<NumberWord>? meanings = words.Words.Longest(folded, at, inside: false, out int end)
            ?? (MayEndInside(at, first) ? words.Words.Longest(folded, at, inside: true, out end) : null);
        if (meanings is null)
            return -1;
        if (!first && meanings.Find(m => m.Kind == NumberWordKind.Denominator) is { Value: > 0 } part && sum.TryDivide(part.Value))
            return end;
        foreach (NumberWord meaning in meanings)
        {
            if (Fits(meaning, first, at, ref end, ref factor))
                return end;
        }

        return -1;
    }

    private bool MayEndInside(int at, bool first) => first ? words.IsInOne || words.HasParts : words.IsInOne && (folded.IsLetter(at - 1) || !words.HasSpaces);

    private bool Fits(NumberWord meaning, bool first, int at, ref int end, ref decimal factor)
    {
        switch (meaning.Kind)
        {
            case NumberWordKind.Cardinal:
                return sum.TryAdd(meaning.Value + (sum.IsEmpty ? ahead : 0)) || (words.IsUnitFirst && sum.TryAddTens(meaning.Value));
            case NumberWordKind.Ordinal:
                if (!sum.TryAdd(meaning.Value) && !sum.TryScale(meaning.Value))
                    return false;
                return IsOrdinal = true;
            case NumberWordKind.Scale when first && words.HasSpaces && end - at < 3:
                // m, k and bn are scales behind a numeral alone.
                return false;
            case NumberWordKind.Scale when first:
                Form = NumberForm.Magnitude;
                return sum.TryAdd(meaning.Value);
            case NumberWordKind.Scale:
                Form = NumberForm.Words;
                return sum.TryScale(meaning.Value);
            case NumberWordKind.Vague when first:
                (Form, IsVague) = (NumberForm.Magnitude, true);
                return sum.TryAdd(meaning.Value);
            case NumberWordKind.Part:
                return TakePart(meaning.Value, first, ref end, ref factor);
            case NumberWordKind.Ahead when first:
                ahead = meaning.Value;
                return true;
            case NumberWordKind.Times when first:
                (Form, factor) = (NumberForm.Factor, meaning.Value);
                return true;
            case NumberWordKind.None when first:
                Form = null;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a rank has more than one word: trigésimo sexto, السادس والثلاثين, التاسع عشر.</summary>
    private bool GoesOn(int end)
    {
        int next = Next(end);
        return next > end && words.Words.Longest(folded, next, false, out _) is { } meanings
            && (words.IsUnitFirst || (sum.Value % 10 == 0 && meanings[0] is { Kind: NumberWordKind.Ordinal, Value: < 10 }));
    }

    /// <summary>Half: of a scale (half a million), on top of a number (one and a half), or alone.</summary>
    private bool TakePart(decimal share, bool first, ref int end, ref decimal factor)
    {
        if (!first)
        {
            decimal counted = NumberSum.Scale(sum.Value);
            if (!sum.TryAddShare(share))
                return false;
            if (counted > 1)
                (Form, end) = (NumberForm.Words, repeated.Skip(end, counted));
            return true;
        }

        int next = folded.BehindSpace(end);
        if (words.Words.Longest(folded, next, false, out int behind) is { } article && article.Exists(m => m.Kind == NumberWordKind.Article))
            next = folded.BehindSpace(behind);
        if (words.Words.Longest(folded, next, false, out behind) is { } scale && scale.Find(m => m.Kind == NumberWordKind.Scale) is { Value: > 0 } found)
        {
            end = behind;
            return sum.TryAdd(share * found.Value);
        }

        (Form, factor) = (NumberForm.Factor, share);
        return true;
    }

    /// <summary>Where the next word of the number would begin: behind a space, a joiner or both.</summary>
    private int Next(int end)
    {
        int next = folded.BehindSpace(end);
        if (next == end && !words.IsInOne)
            return end;
        if (words.Words.Longest(folded, next, words.IsInOne || words.Prefixes.Count > 0, out int joined) is { } meanings && meanings.Exists(m => m.Kind == NumberWordKind.Joiner))
        {
            int behind = folded.BehindSpace(joined);
            if (words.IsUnitFirst && folded.Letters[behind..].StartsWith("ال") && words.Words.Longest(folded, behind, false, out _) is null)
                behind += 2;
            // "two and a half"
            if (words.Words.Longest(folded, behind, false, out int article) is { } small && small.Exists(m => m.Kind == NumberWordKind.Article))
                behind = folded.BehindSpace(article);
            return behind;
        }

        return next;
    }
}
