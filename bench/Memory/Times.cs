using System.Diagnostics;

namespace Dragoman.Memory.Bench;

/// <summary>What something took, many times over.</summary>
internal sealed class Times
{
    private readonly List<double> milliseconds = [];

    private TimeSpan processor;

    public void Measure(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        action();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        processor += Environment.CpuUsage.TotalTime - before;
    }

    public async Task MeasureAsync(Func<Task> act)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await act();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        processor += Environment.CpuUsage.TotalTime - before;
    }

    public override string ToString() =>
        milliseconds.Count == 0 ? "-" : FormattableString.Invariant($"p50 {At(50):0.000} ms, p95 {At(95):0.000} ms, p99 {At(99):0.000} ms, most {milliseconds.Max():0.000} ms ({milliseconds.Count} times; {processor.TotalMilliseconds / milliseconds.Count:0.000} ms of processor each)");

    private double At(int percent) => milliseconds.Order().ElementAt(Math.Min(milliseconds.Count - 1, milliseconds.Count * percent / 100));
}
