using System.Runtime.InteropServices;
using Dragoman.Languages;

namespace Dragoman.Stories.Matching;

/// <summary>
/// What a translation keeps: numbers by value, names and acronyms in Latin script, and words that sound alike across scripts.
/// An anchor that stands in few blocks says more than one that stands in many.
/// </summary>
internal sealed class SharedAnchors
{
    /// <summary>In a long text, a word that stands everywhere costs much to count and says nothing.</summary>
    private const long MostPairsPerBlock = 30;

    private readonly Dictionary<(int Source, int Target), double> bonuses = [];

    public SharedAnchors(IReadOnlyList<string> source, IReadOnlyList<string> target)
    {
        var theirs = Holders(target);
        foreach (var (anchor, ours) in Holders(source))
        {
            if (!theirs.TryGetValue(anchor, out var holders) || (long)ours.Count * holders.Count > MostPairsPerBlock * (source.Count + target.Count))
                continue;
            var rarity = Math.Sqrt((double)source.Count / ours.Count * target.Count / holders.Count);
            foreach (var i in ours)
            {
                foreach (var j in holders)
                    CollectionsMarshal.GetValueRefOrAddDefault(bonuses, (i, j), out _) += Math.Log(1 + rarity);
            }
        }
    }

    /// <summary>What the two blocks share; it is taken off the cost of pairing them.</summary>
    public double Bonus(int i, int j) => bonuses.GetValueOrDefault((i, j));

    /// <summary>The pairs that share at least so much, those that share most first.</summary>
    public IEnumerable<(int Source, int Target)> Strongest(double least) => bonuses.Where(b => b.Value >= least)
        .OrderByDescending(b => b.Value).ThenBy(b => b.Key).Select(b => b.Key);

    private static Dictionary<string, List<int>> Holders(IReadOnlyList<string> blocks)
    {
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var anchor in AnchorsOf(blocks[i]).Distinct(StringComparer.Ordinal))
            {
                if (!holders.TryGetValue(anchor, out var list))
                    holders[anchor] = list = [];
                list.Add(i);
            }
        }
        return holders;
    }

    private static IEnumerable<string> AnchorsOf(string text)
    {
        var latin = Anchors.LatinWords(text);
        return Anchors.Numbers(text).Concat(latin.Select(Folding.ForMatching)).Concat(Skeletons.Of(text, latin).Select(s => "~" + s));
    }
}
