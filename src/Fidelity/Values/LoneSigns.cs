using System.Buffers;

namespace Dragoman.Fidelity.Values;

/// <summary>A percent sign that has lost its number.</summary>
internal static class LoneSigns
{
    // A space and a mark.
    private const int Gap = 2;
    private const int Most = 100;

    private static readonly SearchValues<char> Signs = SearchValues.Create("%٪％");

    internal static void Find(TextPair pair, List<Finding> findings)
    {
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
}
