using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>Quotations that the other language may well give without marks: reported speech, and names that only some languages mark.</summary>
internal static class UnmarkedQuotation
{
    /// <summary>Shorter ones are words and names, which stay marked in reported speech too.</summary>
    private const int ShortestSpeech = 32;

    /// <summary>In standard deviations from the expected length.</summary>
    private const double Short = -1;

    private const int LongestWords = 10;

    private const int LongestName = 4;

    private const int LongestNameWithoutCapitals = 3;

    /// <summary>Whether a quotation that one side marks may stand on the other without marks.</summary>
    internal static bool IsUsual(QuotedPart part, Side side, Side other) =>
        (part.Letters < LongestWords && QuotingCustoms.DropMarksOfWords(other.Language)) || IsReported(part, side, other) || IsName(part, side, other);

    /// <summary>Whether a quotation of the target may stand there although the source has none: a name, or speech after a conjunction; not speech that the source reports.</summary>
    internal static bool MayBeAdded(QuotedPart part, Side target, Side source) => IsAfterConjunction(part, source) || IsName(part, target, source);

    private static bool IsAfterConjunction(QuotedPart part, Side other) =>
        QuotingCustoms.Conjunction(other.Language) is { } conjunction && (part.Letters > ShortestSpeech || part.IsHalf) && Has(other, conjunction);

    /// <summary>Speech that the other side gives after a conjunction, or that has lost its first person.</summary>
    private static bool IsReported(QuotedPart part, Side side, Side other)
    {
        if (IsAfterConjunction(part, other))
            return true;
        if (part.Letters > ShortestSpeech && !MayReport(other))
            return false;
        return !IsCut(side, other) && QuotingCustoms.HasFirstPerson(part.Span.Of(side.Text), side.Language) == true && QuotingCustoms.HasFirstPerson(other.Text, other.Language) == false;
    }

    /// <summary>Whether a side may report speech: a language has words that say so (dass, habe, laut), or it is not known to.</summary>
    private static bool MayReport(Side side) => QuotingCustoms.HasReport(side.Text, side.Language) ?? true;

    /// <summary>Where the other side is short, the quotation is lost with its text.</summary>
    private static bool IsCut(Side side, Side other) => Lengths.Deviation(side.Letters, side.Language, other.Letters, other.Language) < Short;

    /// <summary>A short quotation with a capital; where the script has none, one that is heard on the other side.</summary>
    private static bool IsName(QuotedPart part, Side side, Side other)
    {
        if (!QuotingCustoms.MarkNames(side.Language) || part.IsHalf)
            return false;
        string text = part.Span.Of(side.Text)[1..^1].Trim();
        IReadOnlyList<Range> words = WordSpans.Of(text);
        if (words.Count == 0 || words.Count > LongestName || char.IsPunctuation(text[^1]))
            return false;
        return char.IsUpper(text[0]) || (char.GetUnicodeCategory(text[0]) == System.Globalization.UnicodeCategory.OtherLetter
            && words.Count <= LongestNameWithoutCapitals && words.Any(w => Pronunciation.Of(text.AsSpan(w)).Consonants >= 2 && other.Heard.Holds(text[w])));
    }

    private static bool Has(Side side, string conjunction)
    {
        foreach (Range word in side.Words)
        {
            int end = word.End.Value;
            if (side.Text.AsSpan(word).SequenceEqual(conjunction) && end < side.Text.Length && side.Text[end] == ' ')
                return true;
        }

        return false;
    }
}
