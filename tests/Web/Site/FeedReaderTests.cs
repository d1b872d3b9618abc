using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CodeHollow.FeedReader;
using Dragoman.Newsroom.Tests;
using Dragoman.Storage;

namespace Dragoman.Web.Tests.Site;

/// <summary>What the site tells machines, read by readers that are not ours and held against public schemas.</summary>
public sealed class FeedReaderTests
{
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Theory]
    [InlineData("feed.xml", FeedType.Rss_2_0)]
    [InlineData("atom.xml", FeedType.Atom)]
    public async Task Another_reader_finds_every_article_with_its_language_and_its_address(string name, FeedType type)
    {
        await using var site = await StartAsync();
        var feed = FeedReader.ReadFromByteArray(await (await site.GetAsync("/fa/" + name)).Content.ReadAsByteArrayAsync());

        Assert.Equal((type, "شفقنا فارسی", "fa"), (feed.Type, feed.Title, feed.Language ?? "fa"));
        Assert.Equal(["دومین خبر & <b>", "بندر تازه"], feed.Items.Select(item => item.Title));
        Assert.All(feed.Items, item => Assert.StartsWith("https://news.example/fa/", item.Link, StringComparison.Ordinal));
        Assert.All(feed.Items, item => Assert.NotNull(item.PublishingDate));
        Assert.Contains("متن", feed.Items[0].Content, StringComparison.Ordinal);
        Assert.All(feed.Items, item => Assert.Matches("^https://news.example/fa/[a-z0-9]+$", item.Id));
    }

    [Fact]
    public async Task The_JSON_feed_holds_to_the_published_schema()
    {
        await using var site = await StartAsync();
        var feed = JsonNode.Parse(await site.ReadAsync("/fa/feed.json"))!;

        Assert.Empty(JsonSchema.Read("standards/jsonfeed/sonicdoe/schema-v1.1.json").Faults(feed));
        Assert.Equal(["دومین خبر & <b>", "بندر تازه"], feed["items"]!.AsArray().Select(item => (string?)item!["title"]));
        feed["items"]![0]!.AsObject().Remove("id");
        feed["version"] = 1;
        Assert.Equal(2, JsonSchema.Read("standards/jsonfeed/sonicdoe/schema-v1.1.json").Faults(feed).Count());
    }

    [Fact]
    public async Task The_sitemaps_hold_to_their_schema_and_the_newest_articles_stand_in_the_news_sitemap()
    {
        await using var site = await StartAsync();
        var index = XDocument.Parse(await site.ReadAsync("/sitemap.xml"));
        Assert.Equal(["https://news.example/fa/sitemap/lists.xml", "https://news.example/fa/sitemap/0.xml", "https://news.example/en/sitemap/lists.xml"], index.Root!.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value));
        AssertValid(XDocument.Parse(await site.ReadAsync("/fa/sitemap/0.xml")));

        var part = Assert.Single(await site.NewsMapsAsync("fa"));
        Assert.Matches("^/fa/news-sitemap/[0-9]+\\.xml$", part);
        var news = XDocument.Parse(await site.ReadAsync(part));
        Assert.Equal(["دومین خبر & <b>", "بندر تازه"], news.Descendants(News + "title").Select(title => title.Value));
        Assert.Equal("fa", news.Descendants(News + "language").First().Value);
        news.Descendants(News + "news").Remove();
        AssertValid(news);
    }

    [Fact]
    public async Task Machines_are_told_where_the_maps_and_the_editions_are()
    {
        await using var site = await StartAsync();

        Assert.Contains("Sitemap: https://news.example/sitemap.xml\n", await site.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("Disallow: /desk\n", await site.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("(https://news.example/fa)", await site.ReadAsync("/llms.txt"), StringComparison.Ordinal);
        Assert.Contains("# https://news.example/en/verify\n", await site.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("Disallow: /en/verify?\n", await site.ReadAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("(https://news.example/en/verify)", await site.ReadAsync("/llms.txt"), StringComparison.Ordinal);
    }

    private static async Task<SiteServer> StartAsync()
    {
        var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        await site.PublishAsync("fa", "# بندر تازه", "متن نخست.");
        await site.PublishAsync("fa", "# دومین خبر & \\<b>", "متن دوم.");
        return site;
    }

    private static void AssertValid(XDocument map)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using (var reader = XmlReader.Create(SharedFile.Require("standards/sitemap/schema/sitemap.xsd")))
            schemas.Add(null, reader);
        Assert.Equal(("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9"), (map.Root!.Name.LocalName, map.Root.Name.NamespaceName));
        var faults = new List<string>();
        map.Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
    }
}
