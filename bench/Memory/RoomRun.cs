using System.Diagnostics;
using NodaTime;

namespace Dragoman.Memory.Bench;

/// <summary>The room as the desk and the command line use it, over a real database.</summary>
internal static class RoomRun
{
    private const int Queries = 500;
    private const int AtOnce = 10_000;

    private static readonly LanguagePair Languages = new("en", "fa");

    public static async Task MeasureAsync(string data, string? connection, int units, Func<string> next, NewsSentences edits)
    {
        List<string> sources = [];
        await using (var house = await House.OpenAsync(data, connection, SystemClock.Instance))
        {
            var started = Stopwatch.GetTimestamp();
            while (sources.Count < units)
            {
                string[] some = [.. Enumerable.Range(0, Math.Min(AtOnce, units - sources.Count)).Select(_ => next())];
                sources.AddRange(some);
                await house.Memory.Units.AddAsync([.. some.Select(Unit)]);
            }
            Console.WriteLine($"added       {units:N0} units in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, ten thousand a transaction ({house.Database.Kind})");
            started = Stopwatch.GetTimestamp();
            await house.Memory.PrepareAsync(Languages);
            Console.WriteLine($"ready       {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s the first time, from the database");
        }
        await using var again = await House.OpenAsync(data, connection, SystemClock.Instance);
        var restarted = Stopwatch.GetTimestamp();
        await again.Memory.PrepareAsync(Languages);
        Console.WriteLine($"ready again {Stopwatch.GetElapsedTime(restarted).TotalSeconds:0.0} s after a restart; the process holds {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB");
        await AskAsync(again, sources, next, edits);
        Console.WriteLine($"            the process holds {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most");
    }

    private static async Task AskAsync(House house, List<string> sources, Func<string> next, NewsSentences edits)
    {
        for (var i = 0; i < 100; i++)
            await house.Memory.LookUpAsync(new(edits.Edited(edits.Of(sources), 10), Languages));
        await ReportAsync("exact", () => house.Memory.LookUpAsync(new(edits.Of(sources), Languages)));
        await ReportAsync("near", () => house.Memory.LookUpAsync(new(edits.Edited(edits.Of(sources), 15), Languages)));
        await ReportAsync("new", () => house.Memory.LookUpAsync(new(next(), Languages)));
        await ReportAsync("one word", () => house.Memory.LookUpAsync(new(edits.Of(next().Split(' ')), Languages)));
        await ReportAsync("concordance", () => house.Memory.SearchAsync(Languages, Similarity.Side.Source, edits.Of(next().Split(' '))));
        await ReportAsync("…in targets", () => house.Memory.SearchAsync(Languages, Similarity.Side.Target, edits.Of(next().Split(' '))));
        await ReportAsync("adding one", () => house.Memory.Units.AddAsync([Unit(next())]));
    }

    private static async Task ReportAsync(string what, Func<Task> act)
    {
        var times = new Times();
        for (var i = 0; i < Queries; i++)
            await times.MeasureAsync(act);
        Console.WriteLine($"{what,-11} {times}");
    }

    private static MemoryUnit Unit(string source) => new()
    {
        Languages = Languages,
        Source = source,
        Target = string.Join(' ', source.Split(' ').Reverse()),
        Translator = "bench",
        At = SystemClock.Instance.GetCurrentInstant(),
    };
}
