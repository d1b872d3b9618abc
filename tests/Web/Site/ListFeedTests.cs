using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

/// <summary>The feeds of sections, topics and authors: read by a reader that is not ours, and held against the public schema.</summary>
public sealed class ListFeedTests
{
    private const string Topic = "n7talalriyami";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static TheoryData<DatabaseKind, string, string, string> Lists =>
    [
        .. Each(DatabaseKind.Sqlite, null), .. Each(DatabaseKind.Postgres, TestDatabase.NoPostgres),
    ];

    private static IEnumerable<TheoryDataRow<DatabaseKind, string, string, string>> Each(DatabaseKind kind, string? skip) =>
    [
        new(kind, "/en/section/world", "/en/section/world", "World") { Skip = skip },
        new(kind, $"/en/topic/{Topic}/talal-al-riyami", $"/en/topic/{Topic}", "Talal al-Riyami") { Skip = skip },
        new(kind, "/en/author/nasrin-karimi", "/en/author/nasrin-karimi", "Nasrin Karimi") { Skip = skip },
    ];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_is_followed_by_its_own_feeds_in_three_formats(DatabaseKind kind, string page, string feeds, string title)
    {
        await using var site = await StartAsync(kind);
        Assert.Equal(
            new[] { "feed.xml", "atom.xml", "feed.json" }.Select(name => $"https://news.example{feeds}/{name}"),
            (await site.PageAsync(page)).QuerySelectorAll("link[rel=alternate][type$='+xml'], link[rel=alternate][type$='+json']").Take(3).Select(link => link.GetAttribute("href")));

        foreach (var (name, type) in new[] { ("feed.xml", FeedType.Rss_2_0), ("atom.xml", FeedType.Atom) })
        {
            var feed = FeedReader.ReadFromByteArray(await (await site.GetAsync($"{feeds}/{name}")).Content.ReadAsByteArrayAsync());
            Assert.Equal((type, $"{title} — Shafaqna English"), (feed.Type, feed.Title));
            Assert.Equal(["Second & <b>", "First"], feed.Items.Select(item => item.Title));
            Assert.All(feed.Items, item => Assert.Equal("Nasrin Karimi", item.SpecificItem is Rss20FeedItem rss ? rss.DC.Creator : item.Author));
        }
        var json = JsonNode.Parse(await site.ReadAsync($"{feeds}/feed.json"))!;
        Assert.Empty(JsonSchema.Read("standards/jsonfeed/sonicdoe/schema-v1.1.json").Faults(json));
        Assert.Equal(($"https://news.example{page}", $"https://news.example{feeds}/feed.json"), ((string?)json["home_page_url"], (string?)json["feed_url"]));
        Assert.Equal(["Second & <b>", "First"], json["items"]!.AsArray().Select(item => (string?)item!["title"]));
        Assert.Equal(("Nasrin Karimi", "https://news.example/en/author/nasrin-karimi"), ((string?)json["items"]![0]!["authors"]![0]!["name"], (string?)json["items"]![0]!["authors"]![0]!["url"]));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_kept_feed_changes_with_its_list_and_says_what_was_killed(DatabaseKind kind, string page, string feeds, string title)
    {
        await using var site = await StartAsync(kind);
        var first = XDocument.Parse(await site.ReadAsync($"{feeds}/atom.xml"));
        Assert.Equal(($"https://news.example{feeds}/atom.xml", $"https://news.example{page}"), (Link(first, "self"), Link(first, "alternate")));
        Assert.Equal($"{title} — Shafaqna English", first.Root!.Element(Atom + "title")!.Value);

        var third = await PublishAsync(site, "# Third");
        Assert.Equal(["Third", "Second & <b>", "First"], await TitlesAsync(site, feeds));

        await SiteServer.ChangeAsync(site.House, third, each => each.Kill("wrong", site.House.ActOf("Chief")));
        Assert.Equal(["Second & <b>", "First"], await TitlesAsync(site, feeds));
        Assert.Contains($"ref=\"https://news.example/en/{third.Id}\"", await site.ReadAsync($"{feeds}/atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_follows_a_list_of_one_article_hears_that_it_was_killed_though_the_page_is_gone()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        await DecideAsync(site);
        var story = await PublishAsync(site, "# First");
        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Chief")));

        foreach (var (page, feeds) in new[] { ($"/en/topic/{Topic}/talal-al-riyami", $"/en/topic/{Topic}"), ("/en/author/nasrin-karimi", "/en/author/nasrin-karimi") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(page)).StatusCode);
            Assert.Contains("deleted-entry", await site.ReadAsync($"{feeds}/atom.xml"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/en/section/nosuch/feed.xml")]
    [InlineData("/en/topic/nosuch/feed.json")]
    [InlineData("/en/author/nobody/atom.xml")]
    [InlineData("/de/section/world/feed.xml")]
    [InlineData("/en/section/world/other.xml")]
    public async Task What_there_is_not_has_no_feed(string address)
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task An_RSS_item_names_each_author_and_a_sister_feed_stands_beside_its_own()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        await AuthorPageTests.PublishAsync(site, "# Signed by two", "Nasrin Karimi", "Thomas Reed");
        await site.PublishAsync("en", "# Unsigned", "A text.");

        var channel = XDocument.Parse(await site.ReadAsync("/en/feed.xml")).Root!.Element("channel")!;
        Assert.Equal([["Shafaqna English"], ["Nasrin Karimi", "Thomas Reed"]], channel.Elements("item").Take(2).Select(item => item.Elements(DublinCore + "creator").Select(creator => creator.Value)));
        var section = XDocument.Parse(await site.ReadAsync("/en/section/world/feed.xml"));
        Assert.Equal("https://news.example/fa/section/world/feed.xml", Link(section, "alternate"));
    }

    internal static async Task DecideAsync(SiteServer site) => await site.House.Names.SaveAsync(
        new() { Id = Topic, Kind = NameKind.Person, Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = "Talal al-Riyami" } } }, 0, "Chief", site.GetCurrentInstant());

    private static async Task<SiteServer> StartAsync(DatabaseKind kind)
    {
        var site = await SiteServer.StartAsync(kind, "https://news.example", sections: [Section.Of("world", "World")]);
        await DecideAsync(site);
        await PublishAsync(site, "# First");
        await PublishAsync(site, "# Second & \\<b>");
        await site.PublishAsync("en", "# Elsewhere", "By nobody, of nobody.");
        return site;
    }

    /// <summary>In the section, about the topic, by the author.</summary>
    internal static async Task<Story> PublishAsync(SiteServer site, string headline)
    {
        site.Pass(NodaTime.Duration.FromMinutes(1));
        var (home, act) = (site.Newsroom["en"], site.House.ActOf("Nasrin"));
        var story = Story.File(home, site.Text("en", headline, "It was read by Talal al-Riyami."), act);
        story.Original.GiveByline(["Nasrin Karimi"], act);
        if (home.FindSection("world") is not null)
            story.Original.PutInto("world", home, act);
        story.Original.Publish(home, act.At, act);
        return await site.House.Stories.AddAsync(story);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(SiteServer site, string feeds) =>
        XDocument.Parse(await site.ReadAsync($"{feeds}/atom.xml")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value);

    private static string? Link(XDocument feed, string relation) =>
        feed.Descendants(Atom + "link").Where(link => link.Parent!.Name.LocalName is "feed" or "channel").Select(link => (Relation: (string?)link.Attribute("rel"), Address: (string?)link.Attribute("href")))
            .First(link => link.Relation == relation).Address;
}
