namespace Dragoman.Stories.Matching;

/// <summary>An alignment keeps order; where two blocks share much more than their neighbours do, one of them was moved.</summary>
internal sealed class Moves(SharedAnchors anchors, Func<int, int, double> cost, double alone)
{
    /// <summary>About three names or numbers that stand nowhere else.</summary>
    private const double LeastShared = 4;

    /// <summary>What a move must save. Lower, it was measured to part more rightful pairs of news than it finds moved blocks.</summary>
    private const double LeastGain = 6;

    /// <summary>The pairs, with moved blocks paired where that costs clearly less than leaving them or pairing them as they stand.</summary>
    public List<(int Source, int Target)> After(IReadOnlyList<(int Source, int Target)> pairs, int sources, int targets)
    {
        var targetOf = new int?[sources];
        var sourceOf = new int?[targets];
        foreach (var (i, j) in pairs)
            (targetOf[i], sourceOf[j]) = (j, i);
        foreach (var (i, j) in anchors.Strongest(LeastShared))
        {
            if (targetOf[i] != j && Gain(i, j, targetOf[i], sourceOf[j]) > LeastGain)
                Move(i, j, targetOf, sourceOf);
        }
        return [.. Enumerable.Range(0, targets).Where(j => sourceOf[j] is not null).Select(j => (sourceOf[j]!.Value, j))];
    }

    /// <summary>What is saved by pairing i with j, and what they leave behind with each other where that is better than alone.</summary>
    private double Gain(int i, int j, int? oldTarget, int? oldSource)
    {
        var now = Cost(i, oldTarget) + Cost(oldSource, j);
        var then = cost(i, j) + LeftBehind(oldSource, oldTarget);
        return now - then;
    }

    private double LeftBehind(int? i, int? j) => Math.Min(Cost(i, j), Cost(i, null) + Cost(null, j));

    private double Cost(int? i, int? j) => (i, j) switch
    {
        ({ } source, { } target) => cost(source, target),
        (null, null) => 0,
        _ => alone,
    };

    private void Move(int i, int j, int?[] targetOf, int?[] sourceOf)
    {
        var (oldTarget, oldSource) = (targetOf[i], sourceOf[j]);
        (targetOf[i], sourceOf[j]) = (j, i);
        var together = oldSource is { } s && oldTarget is { } t && cost(s, t) < 2 * alone;
        if (oldSource is { } source)
            targetOf[source] = together ? oldTarget : null;
        if (oldTarget is { } target)
            sourceOf[target] = together ? oldSource : null;
    }
}
