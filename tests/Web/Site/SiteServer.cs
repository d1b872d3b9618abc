using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Languages;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using Dragoman.Web.Site.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

/// <summary>The real server over a newsroom of Persian and English, with a clock that stands still until it is moved.</summary>
internal sealed class SiteServer : IAsyncDisposable, IClock
{
    private readonly TestDatabase database;
    private HttpClient http = null!;
    private WebApplication server = null!;
    private Instant now = Instant.FromUtc(2021, 6, 30, 18, 0);

    private SiteServer(TestDatabase database) => this.database = database;

    public IServiceProvider Services => server.Services;

    public House House { get; private set; } = null!;

    public LiveTheme Theme => server.Services.GetRequiredService<LiveTheme>();

    public Editions.Newsroom Newsroom { get; private set; } = null!;

    public static async Task<SiteServer> StartAsync(DatabaseKind kind, string? site = null, string? theme = null, params Section[] sections)
    {
        var test = new SiteServer(TestDatabase.Create(kind));
        test.House = await test.OpenAgainAsync();
        await test.House.Editions.CreateAsync(new()
        {
            Name = "Shafaqna",
            Names = new Dictionary<string, string> { ["fa"] = "شفقنا" },
            Site = site,
            Editions = [.. new[] { "fa", "en" }.Select(tag => Edition.For(LanguageTag.Parse(tag)) with { Sections = sections })],
        });
        test.Newsroom = await test.House.Editions.GetAsync();
        await test.ServeAsync(theme);
        return test;
    }

    /// <summary>The server ends and is started again on the same data.</summary>
    public async Task StartAgainAsync(string? theme)
    {
        http.Dispose();
        await server.DisposeAsync();
        await ServeAsync(theme);
    }

    private async Task ServeAsync(string? theme)
    {
        server = WebServer.Build(House, "http://127.0.0.1:0", theme: theme);
        await server.StartAsync();
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new(server.Urls.Single()) };
    }

    /// <summary>A second program on the same data.</summary>
    public Task<House> OpenAgainAsync() => House.OpenAsync(database.DataFolder, database.ConnectionString, this);

    public Instant GetCurrentInstant() => now;

    public void Pass(Duration time) => now += time;

    /// <summary>For changes outside the database: the server looks for them at most every few milliseconds of real time.</summary>
    public static Task NextLookAsync() => Task.Delay(TimeSpan.FromMilliseconds(50));

    public Manuscript Text(string edition, params string[] paragraphs) =>
        Manuscript.From(TextReading.Read(string.Join("\n\n", paragraphs), TextFormat.Markdown), Newsroom, Newsroom[edition]);

    public Task<Story> PublishAsync(string edition, params string[] paragraphs) => PublishInAsync(null, edition, paragraphs);

    public async Task<Story> PublishInAsync(string? section, string edition, params string[] paragraphs)
    {
        now += Duration.FromMinutes(1);
        var story = Story.File(Newsroom[edition], Text(edition, paragraphs), new("Nasrin", now));
        story.Original.PutInto(section, Newsroom[edition], new("Nasrin", now));
        story.Original.Publish(Newsroom[edition], now, new("Nasrin", now));
        return await House.Stories.AddAsync(story);
    }

    public async Task AddEditionAsync(string tag, Func<Edition, Edition>? change = null)
    {
        var edition = Edition.For(LanguageTag.Parse(tag));
        Newsroom = await House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions, change?.Invoke(edition) ?? edition] });
    }

    public Task TranslateAsync(Story story, string edition, params string[] paragraphs) => CarryAsync(story, edition, null, paragraphs);

    /// <param name="from">The edition to carry it from; null for the original's.</param>
    public async Task CarryAsync(Story story, string edition, string? from, params string[] paragraphs)
    {
        now += Duration.FromMinutes(1);
        await ChangeAsync(House, story, each =>
        {
            var article = each.Carry(from is null ? each.Original : each[from], Newsroom[edition], new("Thomas", now));
            article.Carry(Text(edition, paragraphs), new("Thomas", now));
            article.Publish(Newsroom[edition], now, new("Thomas", now));
        });
    }

    public static Task ChangeAsync(House house, Story story, Action<Story> change) => house.Stories.ChangeAsync(story.Id, each =>
    {
        change(each);
        return true;
    });

    public Task CorrectAsync(House house, Story story, string edition, params string[] paragraphs)
    {
        now += Duration.FromMinutes(1);
        return ChangeAsync(house, story, each =>
            each[edition].Correct(Text(edition, paragraphs), Newsroom[edition], ChangeType.Factual, "A figure was wrong.", now, new("Nasrin", now)));
    }

    public string At(string address) => new Uri(http.BaseAddress!, address).ToString();

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) => http.PostAsync(new Uri(address, UriKind.Relative), content);

    public async Task<string> ReadAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();

    /// <summary>The addresses of the parts that the news sitemap names, the oldest first; its own where it names none.</summary>
    public async Task<IReadOnlyList<string>> NewsMapsAsync(string edition)
    {
        var (address, map) = ($"/{edition}/news-sitemap.xml", XDocument.Parse(await ReadAsync($"/{edition}/news-sitemap.xml")));
        return map.Root!.Name.LocalName == "urlset" ? [address] : [.. map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath)];
    }

    public async Task<IHtmlDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await ReadAsync(address));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        await House.DisposeAsync();
        database.Dispose();
    }
}
