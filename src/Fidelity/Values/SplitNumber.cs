using Dragoman.Languages;

namespace Dragoman.Fidelity.Values;

/// <summary>A number of several parts on one side, whose parts stand alone on the other.</summary>
internal static class SplitNumber
{
    private const int Most = 200;

    /// <summary>A clock time, date or score whose parts stand alone on the other side.</summary>
    internal static void Match(IReadOnlyList<NumberMention> whole, int[] ofWhole, IReadOnlyList<NumberMention> alone, int[] ofAlone, Func<NumberMention, bool> may)
    {
        for (int w = 0; w < whole.Count && w < Most; w++)
        {
            if (ofWhole[w] != -1 || whole[w].Parts.Count == 0)
                continue;
            List<int> found = [];
            foreach (decimal part in whole[w].Parts)
            {
                for (int a = 0; a < alone.Count && a < Most; a++)
                {
                    if (ofAlone[a] == -1 && IsPart(alone[a], part, whole[w].IsClockLike) && may(alone[a]) && !found.Contains(a))
                    {
                        found.Add(a);
                        break;
                    }
                }
            }

            if (found.Count != whole[w].Parts.Count)
                continue;
            ofWhole[w] = ValueMatching.Shared;
            foreach (int a in found)
                ofAlone[a] = ValueMatching.Shared;
        }
    }

    /// <summary>5.30 pm is 17 h 30; 7.55 is 07h55.</summary>
    private static bool IsPart(NumberMention alone, decimal part, bool isClock) =>
        alone.LeadingNoughts == 0 ? alone.Value == part || (isClock && part < 12 && alone.Value == part + 12) : isClock && alone.LeadingNoughts == 1 && alone.Value == part;
}
