using System.Text.Json.Nodes;
using System.Xml.Linq;
using Dragoman.Databases;
using Dragoman.Languages;
using Dragoman.Storage;

namespace Dragoman.Cli.Tests;

/// <summary>The report of ../shared/seed as readers and programs find it on the site.</summary>
public sealed class ReportPagesTests(PublishedReports reports) : IClassFixture<PublishedReports>
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_English_body_is_the_report_character_for_character_with_its_credit_line(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var page = await report.Site.PageAsync(report.English);
        Assert.Equal(Whitespace.Fold(Seed.Text(Seed.English)), page.Body());
        Assert.Equal(Seed.Paragraphs(Seed.English)[^1], page.QuerySelector(".credit")!.Read());
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Null(page.QuerySelector(".article-body h1"));
        Assert.Equal(("en", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_credit_line_is_no_block(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var blocks = (await report.Newsroom.ArticleAsync(report.Story, "en"))["blocks"]!.AsArray().Select(block => (string)block!["text"]!).ToList();
        Assert.Equal(Seed.Paragraphs(Seed.English)[..^1], blocks[1..]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_Persian_page_is_Persian_through_and_through(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var page = await report.Site.PageAsync(report.Persian);
        Assert.Equal(("fa", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("این خبر را نخستین بار Shafaqna فارسی منتشر کرده است", page.QuerySelector(".credit")!.Read());
        Assert.Equal(Whitespace.Fold(Seed.Text(Seed.Persian)) + " " + page.QuerySelector(".credit")!.Read(), page.Body());
        var published = page.QuerySelector("article time")!;
        Assert.Contains("۹ تیر ۱۴۰۰", published.Read(), StringComparison.Ordinal);
        Assert.StartsWith("2021-06-30T18:30", published.GetAttribute("datetime"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_is_the_one_of_Tehran()
    {
        await using var newsroom = await TestNewsroom.MakeAsync(DatabaseKind.Sqlite, "fa");
        await using var site = await newsroom.ServeAsync();
        (string At, string Day)[] days =
        [
            ("2021-06-30T23:30+03:00", "۱۰ تیر ۱۴۰۰"),
            ("2021-06-30T23:30", "۹ تیر ۱۴۰۰"),
            ("2021-03-20T20:29:59Z", "۳۰ اسفند ۱۳۹۹"),
            ("2021-03-20T20:30:00Z", "۱ فروردین ۱۴۰۰"),
        ];
        foreach (var (at, day) in days)
        {
            var story = (await newsroom.RunAsync("file", Seed.Persian, "--edition", "fa")).Done()["story"];
            var address = (await newsroom.RunAsync("publish", story, "--edition", "fa", "--at", at)).Done()["address"];
            Assert.Contains(day, (await site.PageAsync(address)).QuerySelector("article time")!.Read(), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Each_page_names_the_other_as_its_alternate(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var expected = new[] { ("en", report.Site.At(report.English)), ("fa", report.Site.At(report.Persian)), ("x-default", report.Site.At(report.Persian)) };
        foreach (var address in new[] { report.Persian, report.English })
        {
            var page = await report.Site.PageAsync(address);
            var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)).Order();
            Assert.Equal(expected, alternates);
            Assert.Equal(report.Site.At(address), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_page_says_to_programs_what_it_was_translated_from(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        var said = JsonNode.Parse((await report.Site.PageAsync(report.English)).QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal("NewsArticle", (string?)said["@type"]);
        Assert.Equal("en", (string?)said["inLanguage"]);
        Assert.Equal("Shafaqna English", (string?)said["translator"]!["name"]);
        Assert.Equal(report.Site.At(report.Persian), (string?)said["translationOfWork"]!["url"] ?? (string?)said["translationOfWork"]!["@id"]);
        Assert.Equal("fa", (string?)said["translationOfWork"]!["inLanguage"]);
        Assert.Contains(report.Site.At(report.Persian), said["isBasedOn"]!.ToJsonString(), StringComparison.Ordinal);

        var original = JsonNode.Parse((await report.Site.PageAsync(report.Persian)).QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal("fa", (string?)original["inLanguage"]);
        Assert.Null(original["translationOfWork"]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task The_feed_and_the_front_page_of_each_edition_hold_its_article(DatabaseKind kind)
    {
        var report = await reports.OnAsync(kind);
        foreach (var (edition, address) in new[] { ("fa", report.Persian), ("en", report.English) })
        {
            var feed = XDocument.Parse(await report.Site.TextAsync($"/{edition}/feed.xml"));
            var item = Assert.Single(feed.Descendants("item"));
            Assert.Equal(report.Site.At(address), item.Element("link")!.Value);
            Assert.NotEmpty(item.Element("title")!.Value);
            var front = await report.Site.PageAsync($"/{edition}");
            Assert.Contains(front.QuerySelectorAll("a"), link => link.GetAttribute("href") == address);
        }
        Assert.Empty(XDocument.Parse(await report.Site.TextAsync("/ar/feed.xml")).Descendants("item"));
    }
}
