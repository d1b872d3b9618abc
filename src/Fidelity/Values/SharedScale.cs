using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Numbers of a list that share the scale word at its end: 2.94, 2.89 and 2.52 million.</summary>
internal static class SharedScale
{
    private const int Reach = 4;

    /// <summary>Pairs each scaled number with a bare one, where both lists go on to numbers of that scale that are the same.</summary>
    internal static void Match(IReadOnlyList<NumberMention> scaled, int[] ofScaled, IReadOnlyList<NumberMention> bare, int[] ofBare)
    {
        for (int s = 0; s < scaled.Count; s++)
        {
            if (ofScaled[s] != -1 || scaled[s].Scale == 1 || EndOfList(scaled, ofScaled, s, out int distance) is not (>= 0 and var last))
                continue;
            int b = last - distance;
            if (b >= 0 && ofBare[b] == -1 && bare[b] is { Form: NumberForm.Digits, Scale: 1 } && bare[b].Value * scaled[s].Scale == scaled[s].Value)
                (ofScaled[s], ofBare[b]) = (b, s);
        }
    }

    /// <summary>The counterpart of the next number of the list that has one, or -1, and how far on that number is.</summary>
    private static int EndOfList(IReadOnlyList<NumberMention> numbers, int[] partners, int from, out int distance)
    {
        distance = 0;
        for (int next = from + 1; next < numbers.Count && next <= from + Reach && numbers[next].Scale == numbers[from].Scale; next++)
        {
            distance = next - from;
            if (partners[next] >= 0)
                return partners[next];
        }

        return -1;
    }
}
