namespace Dragoman.Stories.Matching;

/// <summary>Which block continues which, while they are being found.</summary>
internal sealed class Matches(BlockKind[] before, BlockKind[] after)
{
    private readonly int?[] sources = new int?[after.Length];
    private readonly bool[] taken = new bool[before.Length];

    public BlockKind[] Before => before;

    public BlockKind[] After => after;

    public IReadOnlyList<int?> Sources => sources;

    public IReadOnlyList<int> FreeBefore => [.. Enumerable.Range(0, taken.Length).Where(IsFree)];

    public IReadOnlyList<int> FreeAfter => [.. Enumerable.Range(0, sources.Length).Where(j => sources[j] is null)];

    public bool IsComplete => taken.All(t => t) || sources.All(s => s is not null);

    public bool IsFree(int i) => !taken[i];

    public bool CanMatch(int i, int j) => before[i].CanBe(after[j]);

    public void Set(int i, int j)
    {
        sources[j] = i;
        taken[i] = true;
    }

    /// <summary>The free blocks of both sides between each two neighbours that kept their order; moved blocks do not divide.</summary>
    public List<(IReadOnlyList<int> Before, IReadOnlyList<int> After)> Gaps()
    {
        var gaps = new List<(IReadOnlyList<int>, IReadOnlyList<int>)>();
        var (i, j) = (-1, -1);
        foreach (var (nextI, nextJ) in InOrder().Append((taken.Length, sources.Length)))
        {
            int[] old = [.. Enumerable.Range(i + 1, nextI - i - 1).Where(IsFree)];
            int[] now = [.. Enumerable.Range(j + 1, nextJ - j - 1).Where(k => sources[k] is null)];
            if (old.Length > 0 && now.Length > 0)
                gaps.Add((old, now));
            (i, j) = (nextI, nextJ);
        }
        return gaps;
    }

    /// <summary>The longest run of matches that rises on both sides (patience sorting); the others were moved.</summary>
    private List<(int Before, int After)> InOrder()
    {
        var tails = new List<int>();
        var previous = new int[sources.Length];
        for (var j = 0; j < sources.Length; j++)
        {
            if (sources[j] is not { } i)
                continue;
            var pile = tails.FindIndex(t => sources[t] > i);
            pile = pile < 0 ? tails.Count : pile;
            previous[j] = pile == 0 ? -1 : tails[pile - 1];
            if (pile == tails.Count)
                tails.Add(j);
            else
                tails[pile] = j;
        }
        var run = new List<(int, int)>();
        for (var j = tails.Count == 0 ? -1 : tails[^1]; j >= 0; j = previous[j])
            run.Add((sources[j]!.Value, j));
        run.Reverse();
        return run;
    }
}
