using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Memory.Bench;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Site.Bench;

/// <summary>
/// An archive of English articles made of real news sentences, every tenth with a Persian translation. A thousand are published through
/// the newsroom; the rest are copies of their rows, moved back in time, as publishing a hundred thousand takes an hour.
/// </summary>
internal sealed class Archive(string sentences, string folder, string? connection) : IClock
{
    private const int Originals = 1_000;
    private static readonly string[] Tags = ["en", "fa"];

    private const long Apart = 4L * 3600 * 1000;

    private readonly Dice dice = new(11);
    private Instant now = SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(8);

    public Instant GetCurrentInstant() => now;

    public async Task FillAsync(int articles)
    {
        var pairs = File.ReadLines(Path.Combine(sentences, "fas.tsv")).Skip(1).Select(line => line.Split('\t')).Where(columns => columns.Length > 3).Select(columns => (English: columns[2], Persian: columns[3])).ToList();
        await using var house = await House.OpenAsync(folder, connection, this);
        await house.Editions.CreateAsync(new()
        {
            Name = "Bench",
            Site = "http://127.0.0.1:5080",
            Editions = [.. Tags.Select(tag => Edition.For(LanguageTag.Parse(tag)))],
        });
        var newsroom = await house.Editions.GetAsync();
        for (var i = 0; i < Originals; i++)
            await PublishAsync(house, newsroom, pairs, withTranslation: i % 10 == 0);
        for (var copy = 1; copy < articles / Originals; copy++)
            await CopyAsync(house, copy);
        Console.WriteLine($"{articles} articles, {articles / 10} of them translated");
    }

    public async Task<Story> PublishAsync(House house, Newsroom newsroom, IReadOnlyList<(string English, string Persian)> pairs, bool withTranslation)
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
        return await house.Stories.AddAsync(story);
    }

    private static Manuscript Text(Newsroom newsroom, string edition, IEnumerable<string> chosen)
    {
        var list = chosen.Select(sentence => sentence.Trim().TrimStart('#', '-', '*', ' ')).ToList();
        var paragraphs = list.Skip(1).Chunk(3).Select(some => string.Join(' ', some));
        return Manuscript.From(TextReading.Read($"# {list[0]}\n\n{string.Join("\n\n", paragraphs)}", TextFormat.Markdown), newsroom, newsroom[edition]);
    }

    private static Task CopyAsync(House house, int copy) => house.Database.WriteAsync(async session =>
    {
        var end = "-" + copy.ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        var values = new { end, back = copy * Apart };
        var of = "NOT LIKE '%-%'";
        await session.ExecuteAsync($"INSERT INTO story (id, filed_at) SELECT id || @end, filed_at - @back FROM story WHERE id {of}", values);
        await session.ExecuteAsync($"INSERT INTO article (id, story_id, edition, source_id, slug) SELECT id || @end, story_id || @end, edition, source_id || @end, slug FROM article WHERE story_id {of} ORDER BY CASE WHEN source_id IS NULL THEN 0 ELSE 1 END", values);
        await session.ExecuteAsync($"INSERT INTO revision (article_id, number, made_at, made_by, document) SELECT article_id || @end, number, made_at - @back, made_by, document FROM revision WHERE article_id {of}", values);
        await session.ExecuteAsync($"INSERT INTO publication (article_id, number, revision, kind, change_type, note, public_at, made_at, made_by) SELECT article_id || @end, number, revision, kind, change_type, note, public_at - @back, made_at - @back, made_by FROM publication WHERE article_id {of}", values);
        await session.ExecuteAsync($"INSERT INTO provenance_record (digest, article_id, publication, document, signature) SELECT digest || @end, article_id || @end, publication, document, signature FROM provenance_record WHERE article_id {of}", values);
        await session.ExecuteAsync($"INSERT INTO board_card (edition, story_id, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document) SELECT edition, story_id || @end, duty, rank, urgency, section, holder, owed_from, due_at, public_at, filed_at, words, document FROM board_card WHERE story_id {of}", values);
    });
}
