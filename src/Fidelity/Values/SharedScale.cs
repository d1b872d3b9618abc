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
            if (ofScaled[s] != -1 || scaled[s].Scale == 1 || EndOfList(scaled, ofScaled, s) is not (>= 0 and var last))
                continue;
            for (int b = Math.Max(0, last - Reach); b < last; b++)
            {
                if (ofBare[b] != -1 || bare[b] is not { Form: NumberForm.Digits, Scale: 1 } || bare[b].Value * scaled[s].Scale != scaled[s].Value)
                    continue;
                (ofScaled[s], ofBare[b]) = (b, s);
                break;
            }
        }
    }

    /// <summary>The counterpart of the number that ends the list which another is in, or -1.</summary>
    private static int EndOfList(IReadOnlyList<NumberMention> numbers, int[] partners, int from)
    {
        for (int next = from + 1; next < numbers.Count && next <= from + Reach && numbers[next].Scale == numbers[from].Scale; next++)
        {
            if (partners[next] >= 0)
                return partners[next];
        }

        return -1;
    }
}
