using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Checks;

/// <summary>An outermost quotation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotedPart(Quotation Quotation, int Letters)
{
    internal Span Span => new(Quotation.Start, Quotation.End - Quotation.Start);

    internal bool IsHalf => !Quotation.Opened || !Quotation.Closed;
}

/// <summary>The outermost quotations of a text.</summary>
internal sealed class QuotedParts
{
    /// <summary>"So," he said, "it goes": a gap as short as this interrupts one quotation.</summary>
    private const int LongestInterruption = 40;

    /// <summary>"So," said the head of the delegation from Basra. "It goes": as long a gap may tell who speaks.</summary>
    private const int LongestAttribution = 70;

    private QuotedParts(Side side, List<QuotedPart> parts, int titles)
    {
        CountWithNested = side.Quotations.Count - titles;
        Parts = parts;
        CountWithTitles = parts.Count + titles;
        Letters = parts.Sum(p => p.Letters);
        IsWhole = Letters >= side.Letters - 1;
        CountJoined = parts.Count - Enumerable.Range(1, Math.Max(0, parts.Count - 1)).Count(i => parts[i].Quotation.Start - parts[i - 1].Quotation.End <= LongestAttribution);
        CountMerged = parts.Count - Enumerable.Range(1, Math.Max(0, parts.Count - 1)).Count(i => IsInterruption(side.Text, parts[i - 1], parts[i]));
    }

    internal List<QuotedPart> Parts { get; }

    internal int Count => Parts.Count;

    internal int CountWithTitles { get; }

    /// <summary>How many there are with those inside others.</summary>
    internal int CountWithNested { get; }

    /// <summary>How many there are when interrupted ones are one.</summary>
    internal int CountMerged { get; }

    /// <summary>How many there are at least when those near each other are one.</summary>
    internal int CountJoined { get; }

    internal int Letters { get; }

    internal bool HasHalf => Parts.Exists(p => p.IsHalf);

    /// <summary>Whether all the text is quoted: then it may be one paragraph of a longer quotation, whose marks are a matter of house style.</summary>
    internal bool IsWhole { get; }

    /// <summary>Whether all the text is quoted by quotations that begin or end in another paragraph.</summary>
    internal bool IsWhollyHalf => IsWhole && Parts.TrueForAll(p => p.IsHalf);

    internal static QuotedParts Of(Side side)
    {
        List<QuotedPart> parts = [];
        int titles = 0, last = 0;
        foreach (Quotation quotation in side.Quotations)
        {
            titles += quotation.IsTitle ? 1 : 0;
            if (quotation.IsTitle || quotation.Depth > 0 || quotation.Start < last)
                continue;
            int letters = Lengths.Letters(side.Text.AsSpan(quotation.Start, quotation.End - quotation.Start));
            if (letters > 0)
                parts.Add(new(quotation, letters));
            last = quotation.End;
        }

        return new(side, parts, titles);
    }

    /// <summary>The quotations that no quotation of the other text is left for, when those of about the same length are paired first, in order.</summary>
    internal IEnumerable<QuotedPart> Unmatched(QuotedParts target, double factor)
    {
        List<int> free = [.. Enumerable.Range(0, Count)];
        foreach (QuotedPart part in target.Parts)
        {
            if (free.Count == 0)
                break;
            free.Remove(free.Take(8).MinBy(i => Math.Abs(Math.Log((part.Letters + 3) / ((Parts[i].Letters * factor) + 3)))));
        }

        return free.Select(i => Parts[i]);
    }

    private static bool IsInterruption(string text, QuotedPart before, QuotedPart after)
    {
        int start = before.Quotation.End, end = after.Quotation.Start;
        return end - start <= LongestInterruption && text.AsSpan(start, end - start).TrimEnd() is [.., ',' or '،' or ':' or '，' or '-' or '–' or '—'] && text.AsSpan(start, end - start).IndexOfAny(".!?") is -1 && IsClauseEnd(text, before);
    }

    /// <summary>A comma or dash inside or just behind the first part.</summary>
    private static bool IsClauseEnd(string text, QuotedPart part)
    {
        int close = part.Quotation.End - 1;
        return (close > 0 && text[close - 1] is ',' or '،' or '?' or '!' or '-' or '—') || (close + 1 < text.Length && text[close + 1] is ',' or '،' or '，');
    }
}
