using System.Diagnostics;
using System.Text;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>How long after a publication is stored the files of a followed site have it: article, front page and feed.</summary>
internal sealed class Followed(IReadOnlyList<(string English, string Persian)> pairs, string site, string folder, string? connection)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public async Task MeasureAsync(int times)
    {
        await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
        var newsroom = await house.Editions.GetAsync();
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var story = await new Publishing(house, newsroom, pairs, (ulong)i + 1).PublishAsync($"followed{i}at{Environment.TickCount64}");
            var (stored, id) = (Stopwatch.GetTimestamp(), Encoding.UTF8.GetBytes(story.Id));
            string[] files = [$"{story.Original.Address[1..]}/index.html", "en/index.html", "en/feed.xml"];
            foreach (var file in files.Select(file => Path.Combine(site, file)))
            {
                while (!File.Exists(file) || (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(id) < 0)
                    await Task.Delay(Look);
            }
            all.Add(Stopwatch.GetElapsedTime(stored).TotalMilliseconds);
            // Somewhere between two looks of the program that follows.
            await Task.Delay(300 + (37 * i % 200));
        }
        Console.WriteLine($"in the files after it was stored: {Percentiles.Of(all)}");
    }
}
