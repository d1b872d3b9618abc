using System.Diagnostics;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>
/// How long after a publication is stored readers see it: article, front page, feed, news sitemap and search, one after the other, over
/// HTTP. It is published by another program than the one that serves.
/// </summary>
internal sealed class Visible(IReadOnlyList<(string English, string Persian)> pairs, Uri url, string folder, string? connection)
{
    /// <summary>So long, about a minute, the server still compiles what it has found to be used much, on the core that makes the pages.</summary>
    private const int Warming = 2_500;

    public async Task MeasureAsync(int times)
    {
        await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
        using var http = Client.Of(url);
        var newsroom = await house.Editions.GetAsync();
        var (all, storing, each) = (new List<double>(), new List<double>(), new Dictionary<string, List<double>>());
        foreach (var (_, read) in Pages(http, "/en", ""))
            await read();
        for (var i = 0; i < times + Warming; i++)
        {
            var word = $"mark{i}at{Environment.TickCount64}";
            var archive = new Publishing(house, newsroom, pairs, (ulong)i + 1);
            var begun = Stopwatch.GetTimestamp();
            var story = await archive.PublishAsync(word);
            var stored = Stopwatch.GetTimestamp();
            var shown = new Dictionary<string, double>();
            foreach (var (page, read) in Pages(http, story.Original.Address, word))
            {
                var start = Stopwatch.GetTimestamp();
                while (!(await read()).Contains(story.Id, StringComparison.Ordinal))
                {
                }
                shown[page] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            if (i < Warming)
                continue;
            storing.Add(Stopwatch.GetElapsedTime(begun, stored).TotalMilliseconds);
            all.Add(Stopwatch.GetElapsedTime(stored).TotalMilliseconds);
            foreach (var (page, took) in shown)
                (each.TryGetValue(page, out var list) ? list : each[page] = []).Add(took);
        }
        Console.WriteLine($"storing: {Percentiles.Of(storing)}");
        foreach (var (page, took) in each)
            Console.WriteLine($"{page}: {Percentiles.Of(took)}");
        Console.WriteLine($"visible everywhere after it was stored: {Percentiles.Of(all)}");
    }

    private static IEnumerable<(string Name, Func<Task<string>> Read)> Pages(HttpClient http, string article, string word)
    {
        yield return ("article", () => TextAsync(http, article));
        yield return ("front page", () => TextAsync(http, "/en"));
        yield return ("feed", () => TextAsync(http, "/en/feed.xml"));
        yield return ("news sitemap", () => NewestPartAsync(http));
        yield return ("search", () => TextAsync(http, $"/en/search?q={word}"));
    }

    /// <summary>As a robot reads it: the index, then the last of the parts that it names.</summary>
    private static async Task<string> NewestPartAsync(HttpClient http)
    {
        var index = await TextAsync(http, "/en/news-sitemap.xml");
        var (from, to) = (index.LastIndexOf("<loc>", StringComparison.Ordinal) + "<loc>".Length, index.LastIndexOf("</loc>", StringComparison.Ordinal));
        return to < from ? "" : await TextAsync(http, new Uri(index[from..to]).AbsolutePath);
    }

    private static async Task<string> TextAsync(HttpClient http, string page)
    {
        using var answer = await http.GetAsync(page);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
    }
}
