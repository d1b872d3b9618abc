using Dragoman.Languages;
using Dragoman.Stories.Matching;

namespace Dragoman.Memory;

/// <summary>
/// Which sentences of a block translate which: one for one, one for two or two for one, by their lengths and by the numbers and names they
/// share (after W. Gale and K. Church, 1993). What stands alone is in no pair.
/// </summary>
internal sealed class SentencePairs
{
    private const double Alone = 5.2;

    /// <summary>−ln of 0.0445 / 0.89, Gale and Church's frequency of two sentences made of one, either way.</summary>
    private const double Joined = 3;

    private static readonly (int Sources, int Targets, double Cost)[] Steps = [(1, 1, 0), (1, 2, Joined), (2, 1, Joined), (1, 0, Alone), (0, 1, Alone)];

    private readonly string source;
    private readonly string target;
    private readonly IReadOnlyList<Range> sources;
    private readonly IReadOnlyList<Range> targets;
    private readonly SharedAnchors anchors;
    private readonly double ratio;

    private SentencePairs(string source, string target, LanguagePair languages)
    {
        (this.source, this.target) = (source, target);
        sources = Sentences.Split(source, languages.SourceLanguage);
        targets = Sentences.Split(target, languages.TargetLanguage);
        anchors = new([.. sources.Select(place => source[place])], [.. targets.Select(place => target[place])]);
        var usual = LengthCost.UsualRatio(languages.SourceLanguage, languages.TargetLanguage);
        ratio = Math.Clamp((1.0 + target.Length) / (1.0 + source.Length), usual / 1.5, usual * 1.5);
    }

    /// <summary>The pairs in the order of the text; none where a side is a single sentence.</summary>
    public static IReadOnlyList<(string Source, string Target)> Of(string source, string target, LanguagePair languages)
    {
        var pairs = new SentencePairs(source, target, languages);
        return pairs.sources.Count < 2 || pairs.targets.Count < 2 ? [] : pairs.Align();
    }

    private List<(string Source, string Target)> Align()
    {
        var (n, m) = (sources.Count, targets.Count);
        var best = new double[n + 1, m + 1];
        var chosen = new (int Sources, int Targets)[n + 1, m + 1];
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                if (i + j == 0)
                    continue;
                best[i, j] = double.PositiveInfinity;
                foreach (var (ours, theirs, cost) in Steps)
                {
                    if (ours > i || theirs > j)
                        continue;
                    var total = best[i - ours, j - theirs] + cost + Cost(i - ours, i, j - theirs, j);
                    if (total < best[i, j])
                        (best[i, j], chosen[i, j]) = (total, (ours, theirs));
                }
            }
        }
        return WayBack(chosen, n, m);
    }

    private List<(string Source, string Target)> WayBack((int Sources, int Targets)[,] chosen, int i, int j)
    {
        var pairs = new List<(string, string)>();
        while (i > 0 || j > 0)
        {
            var (ours, theirs) = chosen[i, j];
            if (ours > 0 && theirs > 0)
                pairs.Add((Text(source, sources, i - ours, i), Text(target, targets, j - theirs, j)));
            (i, j) = (i - ours, j - theirs);
        }
        pairs.Reverse();
        return pairs;
    }

    private double Cost(int from, int to, int start, int end)
    {
        if (from == to || start == end)
            return 0;
        var cost = LengthCost.Of(Text(source, sources, from, to).Length, Text(target, targets, start, end).Length, ratio);
        for (var i = from; i < to; i++)
        {
            for (var j = start; j < end; j++)
                cost -= anchors.Bonus(i, j);
        }
        return cost;
    }

    private static string Text(string text, IReadOnlyList<Range> sentences, int from, int to) => text[sentences[from].Start..sentences[to - 1].End];
}
