using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

/// <summary>What pages tell machines of each other, on a site with a relay, while the story goes on.</summary>
public sealed class MachineTests
{
    private const string Home = "https://news.example";

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Each_page_names_what_it_translates_and_what_was_translated_from_it_and_each_is_named_back(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind, Home);
        await site.AddEditionAsync("prs");
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        await site.TranslateAsync(story, "en", "# Harbour", "A text.");
        var before = await ArticleAsync(site, story.Id, "en");
        Assert.Null(before["workTranslation"]);

        await site.CarryAsync(story, "prs", "en", "# بندر", "متن خبر.");
        var (fa, en, prs) = (await ArticleAsync(site, story.Id, "fa"), await ArticleAsync(site, story.Id, "en"), await ArticleAsync(site, story.Id, "prs"));
        Assert.Equal([Id(en)], Ids(fa["workTranslation"]));
        Assert.Equal([Id(prs)], Ids(en["workTranslation"]));
        Assert.Equal((Id(fa), Id(en)), (Id(en["translationOfWork"]!), Id(prs["translationOfWork"]!)));
        Assert.Equal([Id(en), Id(fa)], prs["isBasedOn"]!.AsArray().Select(address => (string?)address));
        Assert.Equal(("fa-AF", "en"), ((string?)prs["inLanguage"], (string?)prs["translationOfWork"]!["inLanguage"]));
        Assert.Equal($"{Home}/en", (string?)en["translator"]!["url"]);
        Assert.All(new[] { en, prs }, article => Assert.Contains((string?)article["author"]!["name"], new[] { "Shafaqna Persian", "Shafaqna فارسی" }));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Hreflang_is_absolute_reciprocal_and_right_on_pages_that_are_out_when_a_translation_comes_and_goes(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind, Home);
        await site.AddEditionAsync("prs");
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        await site.TranslateAsync(story, "en", "# Harbour", "A text.");
        await ReciprocalAsync(site, story.Id, "fa", "en");
        await site.CarryAsync(story, "prs", "en", "# بندر", "متن خبر.");
        await ReciprocalAsync(site, story.Id, "fa", "en", "prs");
        await SiteServer.ChangeAsync(site.House, story, each => each["en"].TakeDown("wrong", site.House.ActOf("Nasrin")));
        await ReciprocalAsync(site, story.Id, "fa", "prs");
    }

    [Fact]
    public async Task An_address_with_other_words_leads_to_the_right_one_and_a_withdrawn_one_is_gone()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, Home);
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        await site.TranslateAsync(story, "en", "# Harbour opens", "A text.");
        var address = (await site.House.Stories.GetAsync(story.Id))["en"].Address;
        foreach (var (other, right) in new[] { ($"/en/{story.Id}", address), ($"/en/{story.Id}/old-words", address), ($"/en/{story.Id}/old-words/compare", address + "/compare") })
        {
            using var moved = await site.GetAsync(other);
            Assert.Equal((HttpStatusCode.MovedPermanently, right), (moved.StatusCode, moved.Headers.Location!.ToString()));
        }
        await SiteServer.ChangeAsync(site.House, story, each => each["en"].TakeDown("wrong", site.House.ActOf("Nasrin")));
        foreach (var gone in new[] { address, $"/en/{story.Id}", $"/en/{story.Id}/old-words", address + "/compare" })
            Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(gone)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(story["fa"].Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/en/zzzzzzz/never-was")).StatusCode);
    }

    [Fact]
    public async Task Open_Graph_and_canonical_name_the_page_as_it_is()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, Home);
        var story = await site.PublishAsync("fa", "# بندر «تازه» & \\<b>", "متن خبر.");
        var page = await site.PageAsync(story["fa"].Address);
        string? Meta(string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

        Assert.Equal(Home + story["fa"].Address, page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(("article", "بندر «تازه» & <b>", "متن خبر.", Home + story["fa"].Address), (Meta("og:type"), Meta("og:title"), Meta("og:description"), Meta("og:url")));
        Assert.Equal(("fa", "شفقنا فارسی", "2021-06-30T18:01:00Z"), (Meta("og:locale"), Meta("og:site_name"), Meta("article:published_time")));
        Assert.Null(Meta("article:modified_time"));
        await site.CorrectAsync(site.House, story, "fa", "# بندر «تازه» & \\<b>", "متن تازه.");
        page = await site.PageAsync(story["fa"].Address);
        Assert.Equal("2021-06-30T18:02:00Z", Meta("article:modified_time"));
        var json = JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!;
        Assert.Equal(("CorrectionComment", "A figure was wrong."), ((string?)json["correction"]![0]!["@type"], (string?)json["correction"]![0]!["text"]));
    }

    [Fact]
    public async Task The_news_sitemap_forgets_what_is_two_days_old_though_nothing_new_came()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, Home);
        await site.PublishAsync("en", "# Old", "A text.");
        site.Pass(Duration.FromHours(30));
        await site.PublishAsync("en", "# New", "A text.");
        Assert.Equal(2, await CountAsync(site));
        site.Pass(Duration.FromHours(18) + Duration.FromMinutes(1));
        Assert.Equal(1, await CountAsync(site));
        site.Pass(Duration.FromHours(30));
        Assert.Equal(0, await CountAsync(site));
        var index = XDocument.Parse(await site.ReadAsync("/sitemap.xml")).Root!;
        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.All(index.Elements(), part => Assert.Equal((Map + "sitemap", Map + "loc"), (part.Name, Assert.Single(part.Elements()).Name)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readers_of_a_translation_are_told_of_a_correction_until_it_is_carried_by_the_rule_of_the_edition(bool isTold)
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        await site.House.Editions.ChangeAsync(newsroom => newsroom with { Editions = [.. newsroom.Editions.Select(edition => edition with { Rules = new() { CorrectionNotice = isTold } })] });
        var story = await site.PublishAsync("fa", "# بندر", "۴۶ میلیون.");
        await site.TranslateAsync(story, "en", "# Harbour", "46 million.");
        var address = (await site.House.Stories.GetAsync(story.Id))["en"].Address;
        async Task<bool> TellsAsync() => (await site.PageAsync(address)).QuerySelector("#source-notice") is not null;
        Assert.False(await TellsAsync());

        await site.CorrectAsync(site.House, story, "fa", "# بندر", "۶۴ میلیون.");
        Assert.Equal(isTold, await TellsAsync());
        site.Pass(Duration.FromMinutes(1));
        await SiteServer.ChangeAsync(site.House, story, each =>
        {
            each["en"].Rewrite(site.Text("en", "# Harbour", "64 million."), cosmetic: false, site.House.ActOf("Thomas"));
            each["en"].Confirm(null, site.House.ActOf("Thomas"));
            each["en"].Publish(site.Newsroom["en"], site.GetCurrentInstant(), site.House.ActOf("Thomas"), ChangeType.Factual, "A figure was wrong.");
        });
        Assert.False(await TellsAsync());
        var corrected = await site.PageAsync("/en/corrections");
        Assert.Equal(["en", "fa"], corrected.QuerySelectorAll("main h2").Select(headline => headline.GetAttribute("lang")));
    }

    [Fact]
    public async Task The_news_sitemap_is_cut_into_parts_of_which_a_new_article_changes_the_last_alone()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, Home);
        for (var i = 0; i < 101; i++)
            await site.PublishAsync("en", $"# Headline {i}", "A text.");
        var parts = await site.NewsMapsAsync("en");
        Assert.Equal((2, 100, 1), (parts.Count, await CountAsync(site, parts[0]), await CountAsync(site, parts[1])));
        var old = (await site.GetAsync(parts[0])).Headers.ETag;

        await site.PublishAsync("en", "# Headline 101", "A text.");
        Assert.Equal(parts, await site.NewsMapsAsync("en"));
        Assert.Equal(2, await CountAsync(site, parts[1]));
        Assert.Equal(old, (await site.GetAsync(parts[0])).Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/en/news-sitemap/12.xml")).StatusCode);

        // One came out a minute: the first three grow too old, and then the whole part.
        site.Pass(Duration.FromDays(2) - Duration.FromMinutes(99));
        Assert.Equal(97, await CountAsync(site, parts[0]));
        site.Pass(Duration.FromHours(2));
        Assert.Equal([parts[1]], await site.NewsMapsAsync("en"));
    }

    private static async Task<int> CountAsync(SiteServer site) => await CountAsync(site, Assert.Single(await site.NewsMapsAsync("en")));

    private static async Task<int> CountAsync(SiteServer site, string map) => XDocument.Parse(await site.ReadAsync(map)).Descendants(Map + "url").Count();

    private static async Task<JsonNode> ArticleAsync(SiteServer site, string story, string edition)
    {
        var page = await site.PageAsync((await site.House.Stories.GetAsync(story))[edition].Address);
        return JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!;
    }

    private static async Task ReciprocalAsync(SiteServer site, string id, params string[] editions)
    {
        var story = await site.House.Stories.GetAsync(id);
        var expected = editions.Select(edition => (Tag: (string?)(edition == "prs" ? "fa-AF" : edition), Address: (string?)(Home + story[edition].Address))).Append(("x-default", Home + story["fa"].Address)).ToList();
        foreach (var edition in editions)
        {
            var links = (await site.PageAsync(story[edition].Address)).QuerySelectorAll("head link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")));
            Assert.Equal(expected, links);
        }
    }

    private static string? Id(JsonNode article) => (string?)article["@id"];

    private static IEnumerable<string?> Ids(JsonNode? works) => works!.AsArray().Select(work => Id(work!));
}
