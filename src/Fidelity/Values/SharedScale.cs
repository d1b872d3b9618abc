using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>Numbers of a list that share the scale word at its end: 2.94, 2.89 and 2.52 million.</summary>
internal static class SharedScale
{
    private const int Reach = 4;

    /// <summary>Whether a scaled number is meant by a bare one, which stands in a list whose last number has the scale.</summary>
    internal static bool IsSame(NumberMention scaled, IReadOnlyList<NumberMention> others, int bare)
    {
        if (scaled.Scale == 1 || others[bare] is not { Form: NumberForm.Digits, Scale: 1 } number || number.Value * scaled.Scale != scaled.Value)
            return false;
        for (int next = bare + 1; next < others.Count && next <= bare + Reach; next++)
        {
            if (others[next].Scale == scaled.Scale)
                return true;
        }

        return false;
    }
}
