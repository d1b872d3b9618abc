using System.Globalization;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// What speaks for an omission, each sign with its weight, as a logistic regression over professional translations gave them. Read from
/// the target to the source they speak for an addition.
/// </summary>
internal static class OmissionSigns
{
    private const int MostSigns = 3;

    /// <summary>What an even chance of an omission weighs.</summary>
    private const double Even = 4.4;

    /// <summary>A quotation as short is a name or a word, which not every language marks.</summary>
    private const int ShortestQuotation = 20;

    /// <summary>What the length of a short text may weigh: not enough without another sign.</summary>
    private const double MostOfShort = 2.6;

    /// <summary>Weighs the signs that a text lacks something of another.</summary>
    /// <param name="full">The text that may say more.</param>
    /// <param name="other">The text that may lack something.</param>
    /// <param name="lost">The names of the full text that the other does not hold.</param>
    /// <returns>The logarithm of the odds: 0 for an even chance.</returns>
    internal static double Weigh(Side full, Side other, int lost)
    {
        bool isShort = Lengths.IsShort(full.LettersBesideNumbers, full.Language);
        double length = OfLength(full, other);
        double weight = (isShort ? Math.Min(MostOfShort, length) : length) - Even;
        weight += ((isShort ? 0.9 : 1.8) * MissingNumbers(full, other)) + (0.7 * Math.Min(MostSigns, lost));
        int sentences = Count(full) - Count(other);
        weight += sentences > 0 ? 0.9 * Math.Min(2, sentences) : 1.1 * Math.Min(2, -sentences);
        weight += BreaksOffInQuotation(full, other) ? EndsWithQuote(full) ? 3.9 : 2.4 : 0;
        weight += LosesLastMark(full, other) ? 3.7 : LosesLastQuotation(full, other) ? 0.9 : 0;
        return weight + (BeginsInSentence(full, other) ? 2.2 : 0) + (EndsInInitial(other.Text) && !EndsInInitial(full.Text) ? 3.6 : 0);
    }

    private static double OfLength(Side full, Side other)
    {
        double deviation = Lengths.Deviation(full.LettersBesideNumbers, full.Language, other.LettersBesideNumbers, other.Language);
        return (-1.9 * Math.Min(0, deviation)) - (0.3 * Math.Max(0, deviation));
    }

    /// <summary>Numbers that the other text does not have in digits; as many other ones may be conversions.</summary>
    private static int MissingNumbers(Side full, Side other)
    {
        IReadOnlyList<string> numbers = Anchors.Numbers(full.Text);
        if (numbers.Count == 0)
            return 0;
        IReadOnlyList<string> others = Anchors.Numbers(other.Text);
        HashSet<string> there = [.. others];
        return Math.Min(MostSigns, Math.Min(numbers.Count(n => !there.Contains(n) && !IsSaidOtherwise(n, other)), Math.Max(0, numbers.Count - others.Count)));
    }

    /// <summary>In words or Roman numerals.</summary>
    private static bool IsSaidOtherwise(string number, Side other) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && other.Quantities.Any(q => q.Number.Value == value);

    private static int Count(Side side) => Sentences.Split(side.Text, side.Language).Count;

    private static bool BreaksOffInQuotation(Side full, Side other) => IsOpenAtEnd(other) && !IsOpenAtEnd(full);

    private static bool IsOpenAtEnd(Side side) => side.Quotations.Any(q => q is { Opened: true, Closed: false });

    private static bool EndsWithQuote(Side side) => Last(side) is not null;

    /// <summary>The full text ends a quotation that began before it; the other has no marks.</summary>
    private static bool LosesLastMark(Side full, Side other) =>
        other.Quotations.Count == 0 && Last(full) is { Opened: false } && QuotingCustoms.Conjunction(other.Language) is null;

    private static bool LosesLastQuotation(Side full, Side other) =>
        Last(full) is { } last && last.End - last.Start > ShortestQuotation && Last(other) is null && !IsOpenAtEnd(other);

    /// <summary>The quotation that a text ends with.</summary>
    private static Quotation? Last(Side side)
    {
        int end = side.Text.AsSpan().TrimEnd().TrimEnd(".!?۔؟。").Length;
        foreach (Quotation quotation in side.Quotations)
        {
            if (quotation.Closed && quotation.End >= end - 1)
                return quotation;
        }

        return null;
    }

    private static bool BeginsInSentence(Side full, Side other) => IsSmall(other.Text) && !IsSmall(full.Text);

    private static bool IsSmall(string text) => text.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first);

    /// <summary>The text ends in an initial or a short abbreviation: played by Dionisio A.</summary>
    private static bool EndsInInitial(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd();
        return end is [.., ' ', _, '.'] && char.IsUpper(end[^2]);
    }
}
