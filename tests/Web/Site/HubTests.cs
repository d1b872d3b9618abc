using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dragoman.Databases;
using Dragoman.Editions;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Web.Site.Hubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

/// <summary>WebSub: the hub hears of each feed that changed, and finds it changed when it fetches it.</summary>
public sealed class HubTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_hub_is_told_of_the_feeds_that_changed_and_of_no_others(DatabaseKind kind)
    {
        await using var hub = await LocalHub.StartAsync();
        await using var site = await StartAsync(kind, hub);
        var story = await site.PublishAsync("en", "# Harbour", "It opened.");
        await TellAsync(site);
        Assert.Equal(Topics(site, "/en/atom.xml", "/en/feed.json", "/en/feed.xml"), hub.Topics.Order(StringComparer.Ordinal));
        Assert.All(hub.Topics, topic => Assert.Contains("Harbour", hub[topic].Body, StringComparison.Ordinal));

        hub.Forget();
        await TellAsync(site);
        Assert.Empty(hub.Topics);

        await site.CorrectAsync(site.House, story, "en", "# Harbour", "It closed.");
        await TellAsync(site);
        Assert.Contains("A figure was wrong.", hub[site.At("/fa/corrections.xml")].Body, StringComparison.Ordinal);
        Assert.Contains("It closed.", hub[site.At("/en/feed.xml")].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(site.At("/fa/feed.xml"), hub.Topics);

        hub.Forget();
        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        await TellAsync(site);
        Assert.Contains("deleted-entry", hub[site.At("/en/atom.xml")].Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_hub_hears_of_the_feeds_that_an_article_stands_in_and_of_those_that_it_left(DatabaseKind kind)
    {
        await using var hub = await LocalHub.StartAsync();
        await using var site = await StartAsync(kind, hub, Section.Of("world", "World"), Section.Of("sport", "Sport"), Section.Of("arts", "Arts"));
        await ListFeedTests.DecideAsync(site);
        var other = await site.PublishInAsync("arts", "en", "# Elsewhere", "Nothing of it.");
        await SiteServer.ChangeAsync(site.House, other, each => each.Original.GiveByline(["Nasrin Karimi"], site.House.ActOf("Nasrin")));
        var story = await site.PublishInAsync("world", "en", "# Harbour", "Talal al-Riyami opened it.");
        await SiteServer.ChangeAsync(site.House, story, each => each.Original.GiveByline(["Nasrin Karimi"], site.House.ActOf("Nasrin")));
        await TellAsync(site);
        const string topic = "/en/topic/n7talalriyami/atom.xml";
        Assert.All(new[] { "/en/section/world/feed.xml", topic, "/en/author/nasrin-karimi/feed.json" }, feed => Assert.Contains("Harbour", hub[site.At(feed)].Body, StringComparison.Ordinal));

        hub.Forget();
        await SiteServer.ChangeAsync(site.House, story, each => each.Original.GiveByline(["Thomas Reid"], site.House.ActOf("Nasrin")));
        await SiteServer.ChangeAsync(site.House, story, each => each.Original.GiveByline(["Thomas Reed"], site.House.ActOf("Nasrin")));
        await site.CorrectAsync(site.House, story, "en", "# Harbour", "Somebody opened it.");
        await TellAsync(site);
        Assert.All(new[] { topic, "/en/author/nasrin-karimi/atom.xml" }, feed => Assert.DoesNotContain("Harbour", hub[site.At(feed)].Body, StringComparison.Ordinal));
        Assert.Contains("Harbour", hub[site.At("/en/author/thomas-reed/feed.xml")].Body, StringComparison.Ordinal);
        Assert.All(new[] { "/en/section/arts/feed.xml", "/en/author/thomas-reid/feed.xml" }, feed => Assert.DoesNotContain(site.At(feed), hub.Topics));

        hub.Forget();
        await SiteServer.ChangeAsync(site.House, story, each => each.Original.PutInto("sport", site.Newsroom["en"], site.House.ActOf("Nasrin")));
        await TellAsync(site);
        Assert.DoesNotContain("Harbour", hub[site.At("/en/section/world/feed.xml")].Body, StringComparison.Ordinal);

        hub.Forget();
        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        await TellAsync(site);
        Assert.All(new[] { "/en/section/sport/atom.xml", topic, "/en/author/thomas-reed/atom.xml" }, feed => Assert.Contains("deleted-entry", hub[site.At(feed)].Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_scheduled_is_announced_when_it_falls_due_and_not_before()
    {
        await using var hub = await LocalHub.StartAsync();
        await using var site = await StartAsync(DatabaseKind.Sqlite, hub);
        var due = site.GetCurrentInstant() + Duration.FromMinutes(10);
        await site.House.Stories.AddAsync(Scheduled(site, due));
        await TellAsync(site);
        Assert.Empty(hub.Topics);
        site.Pass(Duration.FromMinutes(10));
        await TellAsync(site);
        Assert.Contains("Harbour", hub[site.At("/en/feed.xml")].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_was_away_is_told_again_also_by_a_program_that_started_since()
    {
        await using var hub = await LocalHub.StartAsync();
        await using var site = await StartAsync(DatabaseKind.Sqlite, hub);
        hub.Refusals = int.MaxValue;
        await site.PublishAsync("en", "# Harbour", "It opened.");
        await Assert.ThrowsAsync<HttpRequestException>(() => TellAsync(site));
        Assert.Empty(hub.Topics);

        hub.Refusals = 0;
        await using var other = await site.OpenAgainAsync();
        using var telling = new HubTelling(other);
        await telling.TellAsync(default);
        Assert.Contains(site.At("/en/feed.xml"), hub.Topics);
    }

    [Fact]
    public async Task Each_feed_names_its_hub_and_itself_as_a_subscriber_looks_for_them()
    {
        await using var hub = await LocalHub.StartAsync();
        await using var site = await StartAsync(DatabaseKind.Sqlite, hub, Section.Of("world", "World"));
        await site.PublishAsync("en", "# Harbour", "It opened.");
        foreach (var feed in new[] { "/en/feed.xml", "/en/atom.xml", "/fa/corrections.xml", "/en/section/world/feed.xml", "/en/section/world/atom.xml" })
        {
            var links = XDocument.Parse(await site.ReadAsync(feed)).Descendants(Atom + "link").ToLookup(link => (string?)link.Attribute("rel"), link => (string?)link.Attribute("href"));
            Assert.Equal((hub.Address, site.At(feed)), (links["hub"].Single(), links["self"].Single()));
        }
        var json = JsonNode.Parse(await site.ReadAsync("/en/feed.json"))!;
        Assert.Equal(("WebSub", hub.Address), ((string?)json["hubs"]![0]!["type"], (string?)json["hubs"]![0]!["url"]));
        using var answer = await site.GetAsync("/en/feed.json");
        Assert.Equal($"<{hub.Address}>; rel=\"hub\", <{site.At("/en/feed.json")}>; rel=\"self\"", answer.Headers.GetValues("Link").Single());
    }

    private static Story Scheduled(SiteServer site, Instant due)
    {
        var story = Story.File(site.Newsroom["en"], site.Text("en", "# Harbour", "It opens."), site.House.ActOf("Nasrin"));
        story.Original.Publish(site.Newsroom["en"], due, site.House.ActOf("Nasrin"));
        return story;
    }

    /// <summary>A site that has announced what it had, which is nothing.</summary>
    private static async Task<SiteServer> StartAsync(DatabaseKind kind, LocalHub hub, params Section[] sections)
    {
        var site = await SiteServer.StartAsync(kind, sections: sections);
        await site.House.Editions.ChangeAsync(newsroom => newsroom with { Hub = hub.Address, Site = site.At("/").TrimEnd('/') });
        await TellAsync(site);
        return site;
    }

    private static Task TellAsync(SiteServer site) => site.Services.GetRequiredService<HubTelling>().TellAsync(default);

    private static IEnumerable<string> Topics(SiteServer site, params string[] addresses) => addresses.Select(site.At);
}
