using System.Buffers;
using System.Collections.Frozen;

namespace Dragoman.Fidelity.Values;

/// <summary>A percent sign or the sign of a unit that has lost its number.</summary>
internal static class LoneSigns
{
    // A space and a mark.
    private const int Gap = 2;
    private const int Most = 100;

    private static readonly SearchValues<char> Signs = SearchValues.Create("%٪％");

    // Written alike wherever their alphabet is.
    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "km", "cm", "mm", "kg", "км", "см", "мм", "кг");

    internal static void Find(TextPair pair, List<Finding> findings)
    {
        if (FirstUnit(pair.Target) is { } unit && FirstUnit(pair.Source) is null)
            findings.Add(new(FindingKind.Measure, Severity.Warning, $"“{unit.Of(pair.Target.Text)}” stands without a number.", null, unit));
        if (First(pair.Target) is >= 0 and var at && First(pair.Source) < 0)
            findings.Add(new(FindingKind.Percentage, Severity.Warning, "A percent sign stands without a number.", null, new Span(at, 1)));
    }

    private static int First(Side side)
    {
        ReadOnlySpan<char> text = side.Text;
        int at = -1;
        for (int seen = 0; seen < Most; seen++)
        {
            int next = text[(at + 1)..].IndexOfAny(Signs);
            if (next < 0)
                return -1;
            at += next + 1;
            if (!HasNumber(side, at))
                return at;
        }

        return -1;
    }

    private static bool HasNumber(Side side, int at) => side.Quantities.Any(q => q.Number.Start <= at + Gap && q.Number.End >= at - Gap);

    private static Span? FirstUnit(Side side)
    {
        foreach (Range word in side.Words)
        {
            (int start, int length) = word.GetOffsetAndLength(side.Text.Length);
            if (length == 2 && Units.Contains(side.Text.Substring(start, length)) && !HasNumber(side, start) && !IsJoined(side.Text, start, start + length))
                return new(start, length);
        }

        return null;
    }

    /// <summary>Part of a code or an address: km/h, .cm, km-2.</summary>
    private static bool IsJoined(string text, int start, int end) => (start > 0 && !char.IsWhiteSpace(text[start - 1])) || (end < text.Length && text[end] is not (' ' or ',' or '.' or ')'));
}
