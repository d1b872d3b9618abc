namespace Dragoman.Site.Bench;

internal static class Percentiles
{
    public static string Of(IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        double At(int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
        return FormattableString.Invariant($"p50 {At(50):0.00} ms, p95 {At(95):0.00} ms, p99 {At(99):0.00} ms, most {sorted[^1]:0.00} ms ({sorted.Count} times)");
    }
}
