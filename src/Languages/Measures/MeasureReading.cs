using System.Buffers;

namespace Dragoman.Languages;

/// <summary>A number with the units that the words beside it may mean; none for a bare number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Units">The units: a pound may be a mass or money.</param>
public sealed record Quantity(NumberMention Number, IReadOnlyList<Unit> Units);

/// <summary>Reads numbers with their units and currencies.</summary>
public static class MeasureReading
{
    // "2 to 4 inches": how far a number may stand from the next one whose unit it shares.
    private const int RangeGap = 10;

    private const int LongestWordBefore = 10;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(".;:!?()\"،؛");

    /// <summary>Every number of a text with its units: behind it (6 feet, 80°F, 5 درصد), or for a currency, percent sign or year before it ($5, %5).</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="language">Its language.</param>
    /// <returns>One quantity for each number, in the order of the text.</returns>
    public static IReadOnlyList<Quantity> Read(string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        FoldedText folded = new(text);
        IReadOnlyList<NumberMention> numbers = NumberReading.Read(text, folded, language);
        UnitWords words = UnitWords.For(language);
        NumberWords numberWords = NumberWords.For(language);
        Quantity[] quantities = new Quantity[numbers.Count];
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            IReadOnlyList<Unit> units = UnitsOf(numbers[i], folded, words, numberWords);
            if (units.Count == 0 && i + 1 < numbers.Count && numbers[i + 1].Start - numbers[i].End is > 0 and <= RangeGap && IsRange(text, numbers[i].End, numbers[i + 1].Start))
                units = quantities[i + 1].Units;
            quantities[i] = new Quantity(numbers[i], units);
        }

        for (int i = 1; i < quantities.Length; i++)
        {
            if (quantities[i].Units.Count == 0 && quantities[i - 1].Units is [{ Dimension: Dimension.Percent or Dimension.Money } shared, ..]
                && (IsDash(text, numbers[i - 1].End, numbers[i].Start) || (shared.Dimension == Dimension.Percent && IsRangeWord(text, numbers[i - 1].End, numbers[i].Start, numberWords))))
                quantities[i] = quantities[i] with { Units = quantities[i - 1].Units };
        }

        return quantities;
    }

    /// <summary>Whether a text names a unit, with a number or without.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="unit">The unit.</param>
    public static bool Names(string text, LanguageTag language, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        FoldedText folded = new(text);
        bool hasSpaces = NumberWords.For(language).HasSpaces;
        WordTrie<Unit> words = UnitWords.For(language).Words;
        for (int at = 0; at < folded.Length; at++)
        {
            if ((!hasSpaces || at == 0 || !folded.IsLetter(at - 1)) && words.Longest(folded, at, !hasSpaces, out _) is { } units && units.Contains(unit))
                return true;
        }

        return false;
    }

    private static List<Unit> UnitsOf(NumberMention number, FoldedText folded, UnitWords words, NumberWords numbers)
    {
        int behind = SkipToUnit(number, folded, numbers, folded.At(number.End));
        List<Unit>? units = words.Words.Longest(folded, behind, !numbers.HasSpaces, out _) ?? (numbers.HasParts ? Inside(folded, words, behind) : null);
        return units ?? Before(number, folded, words, numbers.HasSpaces) ?? [];
    }

    /// <summary>Over a space, and behind a scale over its point and "de": 9 млрд. долларов, 2 millions de dollars, half a mile.</summary>
    private static int SkipToUnit(NumberMention number, FoldedText folded, NumberWords numbers, int at)
    {
        bool joined = number.Scale != 1 || number.Form is NumberForm.Factor or NumberForm.Words or NumberForm.Magnitude;
        if (joined && number.Form == NumberForm.Digits && at < folded.Length && folded[at] == '.')
            at++;
        at = SkipGap(folded, at);
        return joined && numbers.Words.Longest(folded, at, false, out int article) is { } words && words.Exists(w => w.Kind is NumberWordKind.Article) ? SkipGap(folded, article) : at;
    }

    private static int SkipGap(FoldedText folded, int at)
    {
        for (int gap = 0; gap < 2 && at < folded.Length && folded[at] is ' ' or '\''; gap++)
            at++;
        return at;
    }

    /// <summary>A unit with an ending: کیلوگرمی, kilometreden.</summary>
    private static List<Unit>? Inside(FoldedText folded, UnitWords words, int at) =>
        words.Words.Longest(folded, at, true, out int end) is { } units && end - at >= 3 ? units : null;

    /// <summary>A sign or code before the number: $5, £ 5, %5, USD 5.</summary>
    private static List<Unit>? Before(NumberMention number, FoldedText folded, UnitWords words, bool hasSpaces)
    {
        int at = folded.At(number.Start) - 1;
        if (at > 0 && folded[at] == ' ')
            at--;
        if (at < 0 || char.IsDigit(folded[at]))
            return null;
        int start = at;
        while (start > 0 && at - start < LongestWordBefore && folded.IsLetter(start) && folded.IsLetter(start - 1))
            start--;
        for (; start <= at; start++)
        {
            if (words.Words.Longest(folded, start, !hasSpaces, out int end) is { } units && end == at + 1)
                return units.FindAll(u => u.Dimension is Dimension.Money or Dimension.Percent) is { Count: > 0 } signs ? signs : null;
            if (hasSpaces)
                break;
        }

        return null;
    }

    /// <summary>Nothing but a dash or one word between two numbers.</summary>
    private static bool IsRange(string text, int from, int to)
    {
        ReadOnlySpan<char> between = text.AsSpan(from, to - from).Trim();
        return between.IndexOfAny(Breaks) < 0 && !between.Contains(' ');
    }

    /// <summary>%70-90: the sign before a range is that of both.</summary>
    private static bool IsDash(string text, int from, int to) => to - from is > 0 and <= 3 && text.AsSpan(from, to - from).Trim() is ['-' or '–' or '—'];

    /// <summary>yüzde 15 ila 20: one word that does not join numbers as "and" does.</summary>
    private static bool IsRangeWord(string text, int from, int to, NumberWords words)
    {
        if (to - from is < 3 or > RangeGap || !IsRange(text, from, to))
            return false;
        FoldedText between = new(text[from..to].Trim());
        return between.Length > 0 && words.Words.Longest(between, 0, false, out _) is null;
    }
}
