using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>
/// What speaks for an omission, each sign with its weight. Length, numbers, names, sentences and the small first letter weigh about what a
/// logistic regression over professional translations gave them; the signs that a text breaks off were weighed by hand.
/// </summary>
internal static class OmissionSigns
{
    private const int MostSigns = 3;

    internal static double Weigh(TextPair pair, double deviation)
    {
        Side source = pair.Source, target = pair.Target;
        double expected = source.Letters * Lengths.Factor(source.Language, target.Language);
        double shorter = Math.Log((target.Letters + 5) / (expected + 5));
        double weight = (-1.3 * Math.Min(0, deviation)) + (-2.8 * Math.Min(0, shorter));
        weight += MissingNumbers(source, target);
        weight += 1.5 * Math.Min(MostSigns, pair.LostNames.Count);
        weight += BreaksOffInQuotation(source, target) ? EndsWithQuote(source) ? 4.5 : 3 : 0;
        weight += 0.9 * Math.Clamp(Count(source) - Count(target), 0, 2);
        return weight + (BeginsInSentence(source, target) ? 3.5 : 0) + (EndsInInitial(target.Text) && !EndsInInitial(source.Text) ? 2.5 : 0);
    }

    private static int MissingNumbers(Side source, Side target)
    {
        IReadOnlyList<string> numbers = Anchors.Numbers(source.Text);
        if (numbers.Count == 0)
            return 0;
        HashSet<string> there = [.. Anchors.Numbers(target.Text)];
        return Math.Min(MostSigns, numbers.Count(n => !there.Contains(n)));
    }

    private static int Count(Side side) => Sentences.Split(side.Text, side.Language).Count;

    private static bool BreaksOffInQuotation(Side source, Side target) => IsOpenAtEnd(target) && !IsOpenAtEnd(source);

    private static bool IsOpenAtEnd(Side side) => side.Quotations.Any(q => q is { Opened: true, Closed: false });

    private static bool EndsWithQuote(Side side) => side.Quotations.Any(q => q.Closed && q.End >= side.Text.TrimEnd().Length - 1);

    private static bool BeginsInSentence(Side source, Side target) => IsSmall(target.Text) && !IsSmall(source.Text);

    private static bool IsSmall(string text) => text.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first);

    /// <summary>The text ends in an initial or a short abbreviation: played by Dionisio A.</summary>
    private static bool EndsInInitial(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd();
        return end is [.., ' ', _, '.'] && char.IsUpper(end[^2]);
    }
}
