using System.Runtime.InteropServices;

namespace Dragoman.Similarity;

/// <summary>What holds for all texts of one length class that can match a query.</summary>
/// <param name="IsBounded">False for a class of very long texts, of which nothing is known beforehand.</param>
/// <param name="Longest">The longest text that can match.</param>
/// <param name="Ahead">The furthest that a character may stand ahead of its place in the query.</param>
/// <param name="Behind">The furthest that it may stand behind.</param>
/// <param name="PairsInCommon">The fewest pairs of neighbouring characters that are left of the query.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Band(bool IsBounded, int Longest, int Ahead, int Behind, int PairsInCommon)
{
    internal int Width => Ahead + Behind + 1;

    internal static Band Of(Allowance allowance, int lengthClass)
    {
        int shortest = Math.Max(LengthClasses.Shortest(lengthClass), allowance.Shortest);
        int longest = Math.Min(LengthClasses.Longest(lengthClass), allowance.Longest);
        if (LengthClasses.Longest(lengthClass) > PairFilter.LongestText)
            return new(false, longest, 0, 0, 0);
        (int ahead, int behind, int pairs) = (0, 0, int.MaxValue);
        for (int length = shortest; length <= longest; length++)
        {
            (ahead, behind) = (Math.Max(ahead, allowance.Ahead(length)), Math.Max(behind, allowance.Behind(length)));
            pairs = Math.Min(pairs, allowance.PairsInCommon(length));
        }

        return new(true, longest, ahead, behind, pairs);
    }
}
