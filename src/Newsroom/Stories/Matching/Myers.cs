namespace Dragoman.Stories.Matching;

/// <summary>
/// The shortest edit between two sequences, in linear memory (E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986).
/// Work is bounded: where two long stretches have little in common, one replaces the other whole.
/// </summary>
internal sealed class Myers
{
    private const long MostSteps = 20_000_000;

    private readonly int[] before;
    private readonly int[] after;
    private readonly int[] forward;
    private readonly int[] backward;
    private readonly int origin;
    private readonly List<Hunk> hunks = [];
    private long steps;

    private Myers(int[] before, int[] after)
    {
        this.before = before;
        this.after = after;
        origin = before.Length + after.Length + 2;
        forward = new int[2 * origin + 1];
        backward = new int[2 * origin + 1];
    }

    /// <summary>The hunks in order, at least one common element between two of them.</summary>
    public static List<Hunk> Hunks(int[] before, int[] after)
    {
        var search = new Myers(before, after);
        search.Compare(0, before.Length, 0, after.Length);
        return search.hunks;
    }

    private void Compare(int b0, int b1, int a0, int a1)
    {
        while (b0 < b1 && a0 < a1 && before[b0] == after[a0])
            (b0, a0) = (b0 + 1, a0 + 1);
        while (b0 < b1 && a0 < a1 && before[b1 - 1] == after[a1 - 1])
            (b1, a1) = (b1 - 1, a1 - 1);
        if (b0 == b1 && a0 == a1)
            return;
        if (b0 == b1 || a0 == a1 || MiddleOf(b0, b1, a0, a1) is not var (b, a))
        {
            Add(new Hunk(b0, b1, a0, a1));
            return;
        }
        Compare(b0, b, a0, a);
        Compare(b, b1, a, a1);
    }

    private void Add(Hunk hunk)
    {
        if (hunks.Count > 0 && hunks[^1] is var last && last.BeforeEnd == hunk.BeforeStart && last.AfterEnd == hunk.AfterStart)
            hunks[^1] = last.JoinedTo(hunk);
        else
            hunks.Add(hunk);
    }

    /// <summary>A point on a shortest path about its middle, or null where there is nothing in common or the work ran out.</summary>
    private (int Before, int After)? MiddleOf(int b0, int b1, int a0, int a1)
    {
        int n = b1 - b0, m = a1 - a0, delta = n - m;
        var odd = (delta & 1) != 0;
        forward[origin + 1] = 0;
        backward[origin + 1] = 0;
        for (var d = 0; d <= (n + m + 1) / 2; d++)
        {
            steps += 2 * d + 1;
            if (steps > MostSteps)
                return null;
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(forward, d, k);
                var y = x - k;
                while (x < n && y >= 0 && y < m && before[b0 + x] == after[a0 + y])
                    (x, y) = (x + 1, y + 1);
                forward[origin + k] = x;
                if (odd && Math.Abs(delta - k) < d && x + backward[origin + delta - k] >= n)
                    return Inside(x, y, n, m, b0, a0);
            }
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(backward, d, k);
                var y = x - k;
                while (x < n && y >= 0 && y < m && before[b1 - 1 - x] == after[a1 - 1 - y])
                    (x, y) = (x + 1, y + 1);
                backward[origin + k] = x;
                if (!odd && Math.Abs(delta - k) <= d && x + forward[origin + delta - k] >= n)
                    return Inside(n - x, m - y, n, m, b0, a0);
            }
        }
        return null;
    }

    private int Step(int[] reached, int d, int k) =>
        k == -d || (k != d && reached[origin + k - 1] < reached[origin + k + 1])
            ? reached[origin + k + 1]
            : reached[origin + k - 1] + 1;

    /// <summary>A corner would divide nothing: the stretch then has nothing in common.</summary>
    private static (int, int)? Inside(int x, int y, int n, int m, int b0, int a0) =>
        x < 0 || y < 0 || x > n || y > m || (x == 0 && y == 0) || (x == n && y == m) ? null : (b0 + x, a0 + y);
}
