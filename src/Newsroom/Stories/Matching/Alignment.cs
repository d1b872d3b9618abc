namespace Dragoman.Stories.Matching;

/// <summary>
/// Aligns two lists of blocks at the least cost, each block with one of the other list or with none
/// (dynamic programming after W. Gale and K. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993).
/// </summary>
internal sealed class Alignment
{
    /// <summary>What a block that stands alone costs more than one that is paired: −ln of 0.00495 / 0.89, by Gale and Church's table.</summary>
    private const double Alone = 5.2;

    private const int Rounds = 3;

    private const double NegligibleChange = 0.01;

    private readonly (BlockKind Kind, string Text)[] source;
    private readonly (BlockKind Kind, string Text)[] target;
    private readonly double usualRatio;
    private readonly SharedAnchors anchors;

    /// <param name="usualRatio">How long the target usually is, in characters per character of the source.</param>
    public Alignment((BlockKind Kind, string Text)[] source, (BlockKind Kind, string Text)[] target, double usualRatio)
    {
        this.usualRatio = usualRatio;
        this.source = source;
        this.target = target;
        anchors = new SharedAnchors([.. source.Select(b => b.Text)], [.. target.Select(b => b.Text)]);
    }

    /// <summary>The pairs, in order of the target but for blocks that moved.</summary>
    public IReadOnlyList<(int Source, int Target)> Pairs()
    {
        if (source.Length == 0 || target.Length == 0)
            return [];
        var ratio = Ratio(Enumerable.Range(0, source.Length), Enumerable.Range(0, target.Length));
        var pairs = Align(ratio);
        // What stands alone distorts the ratio of the totals: take it again from what was paired.
        for (var round = 1; round < Rounds && pairs.Count > 0; round++)
        {
            var refined = Ratio(pairs.Select(p => p.Source), pairs.Select(p => p.Target));
            if (Math.Abs(refined - ratio) < NegligibleChange * ratio)
                break;
            ratio = refined;
            pairs = Align(ratio);
        }
        return new Moves(anchors, (i, j) => Cost(i, j, ratio), Alone).After(pairs, source.Length, target.Length);
    }

    /// <summary>Where much of one side is missing, totals mislead: no news translation measured was beyond half as long again.</summary>
    private double Ratio(IEnumerable<int> sources, IEnumerable<int> targets)
    {
        var ratio = (1.0 + targets.Sum(j => target[j].Text.Length)) / (1.0 + sources.Sum(i => source[i].Text.Length));
        return Math.Clamp(ratio, usualRatio / 1.5, usualRatio * 1.5);
    }

    private List<(int Source, int Target)> Align(double ratio)
    {
        int n = source.Length, m = target.Length;
        var steps = new Step[n + 1, m + 1];
        var above = new double[m + 1];
        for (var j = 1; j <= m; j++)
            (above[j], steps[0, j]) = (j * Alone, Step.Added);
        for (var i = 1; i <= n; i++)
        {
            var row = new double[m + 1];
            (row[0], steps[i, 0]) = (i * Alone, Step.Untranslated);
            for (var j = 1; j <= m; j++)
            {
                (row[j], steps[i, j]) = (above[j - 1] + Cost(i - 1, j - 1, ratio), Step.Paired);
                if (above[j] + Alone < row[j])
                    (row[j], steps[i, j]) = (above[j] + Alone, Step.Untranslated);
                if (row[j - 1] + Alone < row[j])
                    (row[j], steps[i, j]) = (row[j - 1] + Alone, Step.Added);
            }
            above = row;
        }
        return WayBack(steps, n, m);
    }

    private static List<(int Source, int Target)> WayBack(Step[,] steps, int i, int j)
    {
        var pairs = new List<(int, int)>();
        while (i > 0 || j > 0)
        {
            var step = steps[i, j];
            i -= step == Step.Added ? 0 : 1;
            j -= step == Step.Untranslated ? 0 : 1;
            if (step == Step.Paired)
                pairs.Add((i, j));
        }
        pairs.Reverse();
        return pairs;
    }

    private double Cost(int i, int j, double ratio) =>
        LengthCost.Of(source[i].Text.Length, target[j].Text.Length, ratio)
        + KindCost(source[i].Kind, target[j].Kind)
        - anchors.Bonus(i, j);

    private static double KindCost(BlockKind source, BlockKind target)
    {
        if (source == target)
            return 0;
        return source is BlockKind.Heading or BlockKind.Summary || target is BlockKind.Heading or BlockKind.Summary ? 2 : 0.5;
    }

    private enum Step : byte
    {
        Paired,
        Untranslated,
        Added,
    }
}
