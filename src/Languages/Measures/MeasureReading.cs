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
        bool parts = NumberWords.For(language).HasParts;
        Quantity[] quantities = new Quantity[numbers.Count];
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            IReadOnlyList<Unit> units = UnitsOf(numbers[i], folded, words, parts);
            if (units.Count == 0 && i + 1 < numbers.Count && numbers[i + 1].Start - numbers[i].End is > 0 and <= RangeGap && IsRange(text, numbers[i].End, numbers[i + 1].Start))
                units = quantities[i + 1].Units;
            quantities[i] = new Quantity(numbers[i], units);
        }

        return quantities;
    }

    private static List<Unit> UnitsOf(NumberMention number, FoldedText folded, UnitWords words, bool parts)
    {
        int behind = folded.At(number.End);
        // half a mile
        if (number.Form == NumberForm.Factor && folded.Letters[behind..].StartsWith(" a "))
            behind += 2;
        for (int gap = 0; gap < 2 && behind < folded.Length && folded[behind] is ' ' or '\''; gap++)
            behind++;
        List<Unit>? units = words.Words.Longest(folded, behind, false, out _) ?? (parts ? Inside(folded, words, behind) : null);
        return units ?? Before(number, folded, words) ?? [];
    }

    /// <summary>A unit with an ending: کیلوگرمی, kilometreden.</summary>
    private static List<Unit>? Inside(FoldedText folded, UnitWords words, int at) =>
        words.Words.Longest(folded, at, true, out int end) is { } units && end - at >= 3 ? units : null;

    /// <summary>A sign or code before the number: $5, £ 5, %5, USD 5.</summary>
    private static List<Unit>? Before(NumberMention number, FoldedText folded, UnitWords words)
    {
        int at = folded.At(number.Start) - 1;
        if (at > 0 && folded[at] == ' ')
            at--;
        if (at < 0 || char.IsDigit(folded[at]))
            return null;
        int start = at;
        while (start > 0 && at - start < 3 && folded.IsLetter(start) && folded.IsLetter(start - 1))
            start--;
        return words.Words.Longest(folded, start, false, out int end) is { } units && end == at + 1
            ? units.FindAll(u => u.Dimension is Dimension.Money or Dimension.Percent) is { Count: > 0 } signs ? signs : null
            : null;
    }

    /// <summary>Nothing but a dash or one short word between two numbers.</summary>
    private static bool IsRange(string text, int from, int to)
    {
        ReadOnlySpan<char> between = text.AsSpan(from, to - from).Trim();
        return between.IndexOfAny(Breaks) < 0 && between.Count(' ') <= 1;
    }
}
