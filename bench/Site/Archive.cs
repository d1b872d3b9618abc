using System.Diagnostics;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Memory.Bench;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>
/// An archive of English articles made of real news sentences, every tenth with a Persian translation. A thousand are published through
/// the newsroom; the rest are copies of their rows (<see cref="Copies"/>), as publishing a hundred thousand takes an hour.
/// </summary>
internal sealed class Archive(IReadOnlyList<(string English, string Persian)> pairs, string folder, string? connection) : IClock
{
    private const int Originals = 1_000;
    private static readonly string[] Tags = ["en", "fa"];

    private readonly Dice dice = new(11);
    private Instant now = SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(8);

    public Instant GetCurrentInstant() => now;

    public async Task FillAsync(int articles)
    {
        var start = Stopwatch.GetTimestamp();
        await using var house = await House.OpenAsync(folder, connection, this);
        await house.Editions.CreateAsync(new()
        {
            Name = "Bench",
            Site = "http://127.0.0.1:5080",
            Editions = [.. Tags.Select(tag => Edition.For(LanguageTag.Parse(tag)))],
        });
        var newsroom = await house.Editions.GetAsync();
        for (var i = 0; i < Math.Min(articles, Originals); i++)
            await PublishAsync(house, newsroom, withTranslation: i % 10 == 0);
        await new Copies(house).MakeAsync((articles / Originals) - 1);
        Console.WriteLine(FormattableString.Invariant($"filled: {articles:N0} articles, a tenth of them translated, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
    }

    private async Task PublishAsync(House house, Newsroom newsroom, bool withTranslation)
    {
        now += Duration.FromSeconds(14);
        var act = new Act("bench", now);
        var chosen = Enumerable.Range(0, 24).Select(_ => dice.Of(pairs)).ToList();
        var story = Story.File(newsroom["en"], Text(newsroom, "en", chosen.Select(pair => pair.English)), act);
        story.Original.Publish(newsroom["en"], now, act);
        if (withTranslation)
        {
            var article = story.Carry(story.Original, newsroom["fa"], act);
            article.Carry(Text(newsroom, "fa", chosen.Select(pair => pair.Persian)), act);
            article.Confirm(null, act);
            article.Publish(newsroom["fa"], now, act);
        }
        await house.Stories.AddAsync(story);
    }

    private static Manuscript Text(Newsroom newsroom, string edition, IEnumerable<string> chosen)
    {
        var list = chosen.Select(sentence => sentence.Trim().TrimStart('#', '-', '*', ' ')).ToList();
        var paragraphs = list.Skip(1).Chunk(3).Select(some => string.Join(' ', some));
        return Manuscript.From(TextReading.Read($"# {list[0]}\n\n{string.Join("\n\n", paragraphs)}", TextFormat.Markdown), newsroom, newsroom[edition]);
    }
}
