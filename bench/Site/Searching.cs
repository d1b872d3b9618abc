using System.Diagnostics;
using Dragoman.Languages;

namespace Dragoman.Site.Bench;

/// <summary>Asks the page of search over HTTP, one question after the other: words from the commonest to the rare, pairs and phrases of them.</summary>
internal sealed class Searching(IReadOnlyList<(string English, string Persian)> pairs, Uri url)
{
    private const int Rounds = 5;

    // As many, then the server has compiled what is used much.
    private const int Warming = 10;

    public async Task MeasureAsync()
    {
        using var http = Client.Of(url);
        var groups = Groups().ToList();
        for (var round = 0; round < Warming; round++)
        {
            foreach (var question in groups.SelectMany(group => group.Questions))
                await AskAsync(http, question);
        }
        var all = new List<double>();
        foreach (var (name, questions) in groups)
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var question in questions)
                    times.Add(await AskAsync(http, question));
            }
            all.AddRange(times);
            Console.WriteLine($"{name}: {Percentiles.Of(times)}");
        }
        Console.WriteLine($"all: {Percentiles.Of(all)}");
    }

    /// <returns>Milliseconds.</returns>
    private static async Task<double> AskAsync(HttpClient http, string question)
    {
        var start = Stopwatch.GetTimestamp();
        await http.GetStringAsync($"/en/search?q={Uri.EscapeDataString(question)}");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private IEnumerable<(string Name, IReadOnlyList<string> Questions)> Groups()
    {
        var english = LanguageTag.Parse("en");
        var words = pairs.SelectMany(pair => SearchWords.Of(pair.English, english)).GroupBy(word => word.Term)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).Where(term => term.All(char.IsAsciiLetter)).ToList();
        var common = words.Take(40).ToList();
        var middle = words.Skip(200).Take(40).ToList();
        var rare = words.Where((_, i) => i > 3000 && i % 50 == 0).Take(40).ToList();
        yield return ("commonest words", common);
        yield return ("middling words", middle);
        yield return ("rare words", rare);
        yield return ("two common words", Together(common, common.Skip(1), "{0} {1}"));
        yield return ("a common and a rare word", Together(common, rare, "{0} {1}"));
        yield return ("two rare words", Together(rare, rare.Skip(1), "{0} {1}"));
        yield return ("phrases", Together(common, middle, "\"{0} {1}\""));
        yield return ("phrases of common words", Together(common, common.Skip(1), "\"{0} {1}\""));
    }

    private static IReadOnlyList<string> Together(IEnumerable<string> some, IEnumerable<string> others, string form) =>
        [.. some.Zip(others, (one, other) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, one, other))];
}
