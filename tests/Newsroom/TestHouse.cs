using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using NodaTime;

namespace Dragoman.Newsroom.Tests;

/// <summary>A newsroom of Persian, English and Arabic on a real database, with a clock that stands still until it is moved.</summary>
internal sealed class TestHouse : IAsyncDisposable, IClock
{
    private readonly TestDatabase database;
    private Instant now = Instant.FromUtc(2021, 6, 30, 18, 0);

    private TestHouse(TestDatabase database) => this.database = database;

    public House House { get; private set; } = null!;

    public Editions.Newsroom Newsroom { get; private set; } = null!;

    public static async Task<TestHouse> OpenAsync(DatabaseKind kind)
    {
        var test = new TestHouse(TestDatabase.Create(kind));
        test.House = await House.OpenAsync(test.database.DataFolder, test.database.ConnectionString, test);
        await test.House.Editions.CreateAsync(new()
        {
            Name = "Shafaqna",
            Names = new Dictionary<string, string> { ["fa"] = "شفقنا" },
            Editions = [.. new[] { "fa", "en", "ar" }.Select(tag => Edition.For(LanguageTag.Parse(tag)))],
        });
        test.Newsroom = await test.House.Editions.GetAsync();
        return test;
    }

    /// <summary>A second program on the same data.</summary>
    public Task<House> OpenAgainAsync() => House.OpenAsync(database.DataFolder, database.ConnectionString, this);

    public Instant GetCurrentInstant() => now;

    public void Pass(Duration time) => now += time;

    public Act By(string name = "Nasrin") => new(name, now);

    public Manuscript Text(string edition, params IEnumerable<string> paragraphs) => Manuscript.From(
        TextReading.Read(string.Join("\n\n", paragraphs), TextFormat.Markdown), Newsroom, Newsroom[edition]);

    public async Task<string> FileAsync(string edition, params string[] paragraphs) =>
        (await House.Stories.AddAsync(Story.File(Newsroom[edition], Text(edition, paragraphs), By()))).Id;

    public Task<Story> GetAsync(string id) => House.Stories.GetAsync(id);

    public Task<T> ChangeAsync<T>(string id, Func<Story, T> change) => House.Stories.ChangeAsync(id, change);

    public Task ChangeAsync(string id, Action<Story> change) => House.Stories.ChangeAsync(id, story =>
    {
        change(story);
        return true;
    });

    public Task CarryAsync(string id, string edition, string from, params string[] paragraphs) => ChangeAsync(id, story =>
        story.Carry(story[from], Newsroom[edition], By("Thomas")).Carry(Text(edition, paragraphs), By("Thomas")));

    public Task PublishAsync(string id, string edition) => ChangeAsync(id, story => story[edition].Publish(Newsroom[edition], now, By()));

    public Task CorrectAsync(string id, string edition, ChangeType change, params string[] paragraphs) => ChangeAsync(id, story =>
        story[edition].Correct(Text(edition, paragraphs), Newsroom[edition], change, "A figure was wrong.", now, By()));

    public async Task<List<StaleBlock>> StaleAsync(string id, string edition)
    {
        var article = (await GetAsync(id))[edition];
        return [.. new Staleness(article).Of(article.Head.Content)];
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        database.Dispose();
    }
}
