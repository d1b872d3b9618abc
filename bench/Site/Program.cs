using System.Diagnostics;
using System.Globalization;
using Dragoman;
using Dragoman.Languages;
using Dragoman.Search;
using Dragoman.Site.Bench;
using NodaTime;

// fill ARTICLES | search | publish TIMES URL | crawl PAGES URL PID; DATA and DATABASE say where the newsroom is, NEWS_PAIRS where the sentences.
var folder = Environment.GetEnvironmentVariable("DATA") ?? "data";
var connection = Environment.GetEnvironmentVariable("DATABASE");
var sentences = Environment.GetEnvironmentVariable("NEWS_PAIRS") ?? "../shared/data/news-pairs/clean";
var archive = new Archive(sentences, folder, connection);
switch (args)
{
    case ["fill", var articles]:
        await archive.FillAsync(int.Parse(articles, CultureInfo.InvariantCulture));
        break;
    case ["search"]:
        await SearchAsync();
        break;
    case ["publish", var times, var url]:
        await new Visible(sentences, new(url), folder, connection).MeasureAsync(int.Parse(times, CultureInfo.InvariantCulture));
        break;
    case ["crawl", var pages, var url, var process]:
        await CrawlAsync(int.Parse(pages, CultureInfo.InvariantCulture), new(url), process);
        break;
    default:
        Console.Error.WriteLine("fill ARTICLES | search | publish TIMES URL | crawl PAGES URL PID");
        break;
}

// Each word of the commonest, of the middle and of the rare ones, and pairs and phrases of them.
async Task SearchAsync()
{
    await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
    var english = LanguageTag.Parse("en");
    var words = File.ReadLines(Path.Combine(sentences, "fas.tsv")).Skip(1).SelectMany(line => SearchWords.Of(line.Split('\t')[2], english)).GroupBy(word => word.Term)
        .OrderByDescending(group => group.Count()).Select(group => group.Key).Where(term => term.All(char.IsAsciiLetter)).ToList();
    var common = words.Take(40).ToList();
    var middle = words.Skip(200).Take(40).ToList();
    var rare = words.Where((_, i) => i > 3000 && i % 50 == 0).Take(40).ToList();
    var groups = new (string Name, IEnumerable<string> Questions)[]
    {
        ("commonest words", common),
        ("middling words", middle),
        ("rare words", rare),
        ("two common", common.Zip(common.Skip(1), (one, other) => $"{one} {other}")),
        ("common and rare", common.Zip(rare, (one, other) => $"{one} {other}")),
        ("two rare", rare.Zip(rare.Skip(1), (one, other) => $"{one} {other}")),
        ("phrases", common.Zip(middle, (one, other) => $"\"{one} {other}\"")),
        ("common phrases", common.Zip(common.Skip(1), (one, other) => $"\"{one} {other}\"")),
    };
    var all = new List<double>();
    foreach (var (name, questions) in groups)
    {
        var times = new List<double>();
        var found = 0;
        for (var round = 0; round < 4; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await house.Search.FindAsync(SearchQuery.Parse(question, english), "en", SystemClock.Instance.GetCurrentInstant(), 20);
                // The first round warms.
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                found += answer.Articles.Count;
            }
        }
        all.AddRange(times);
        Console.WriteLine($"{name}: {Percentiles.Of(times)}, {found} found");
    }
    Console.WriteLine($"all: {Percentiles.Of(all)}");
}

async Task CrawlAsync(int pages, Uri url, string process)
{
    await using var house = await House.OpenAsync(folder, connection, SystemClock.Instance);
    using var http = new HttpClient { BaseAddress = url };
    http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
    var (from, read, start) = (0L, 0, Stopwatch.GetTimestamp());
    while (read < pages)
    {
        var lines = await house.ShownLines.FromAsync("en", from, SystemClock.Instance.GetCurrentInstant(), 1000);
        if (lines.Count == 0)
            break;
        await Parallel.ForEachAsync(lines, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (line, cancel) => await http.GetByteArrayAsync(line.Address, cancel));
        read += lines.Count;
        from = lines[^1].Place + 1;
    }
    var memory = File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM", StringComparison.Ordinal) || line.StartsWith("VmRSS", StringComparison.Ordinal));
    Console.WriteLine($"{read} pages in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; {string.Join(", ", memory.Select(line => Whitespace.Fold(line)))}");
}
