using System.Diagnostics;
using Dragoman.Languages;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>Reads one article page after the other, the older front pages between them, and says how much memory the server took.</summary>
internal sealed class Crawl(Uri url, string folder, string? connection)
{
    private const int Batch = 1_000;

    public async Task MeasureAsync(int pages, string process)
    {
        await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
        using var http = Client.Of(url);
        var (from, read, start) = (0L, 0, Stopwatch.GetTimestamp());
        while (read < pages && await house.ShownLines.FromAsync("en", from, SystemClock.Instance.GetCurrentInstant(), Batch) is { Count: > 0 } lines)
        {
            await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (line, cancel) => await http.GetByteArrayAsync(line.Address, cancel));
            await http.GetByteArrayAsync(FormattableString.Invariant($"/en?before={lines[^1].Place}"));
            read += lines.Count;
            from = lines[^1].Place + 1;
        }
        var memory = File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM", StringComparison.Ordinal) || line.StartsWith("VmRSS", StringComparison.Ordinal));
        Console.WriteLine(FormattableString.Invariant($"{read:N0} article pages in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; {string.Join(", ", memory.Select(Whitespace.Fold))}"));
    }
}
