using System.Xml.Linq;
using Dragoman.Web.Site.Feeds;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

public sealed class RssFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static XElement Channel(string title = "توافق در مسقط", string? html = "<p>متن</p>")
    {
        var item = new FeedItem(
            "https://caravan.example/fa/7k/muscat", title, "خلاصه", html, "fa", "کاروان فارسی",
            Instant.FromUtc(2021, 6, 30, 18, 0), [new("en", "https://caravan.example/en/7k/muscat")]);
        var bytes = RssFeed.Write(new(
            "کاروان فارسی", "تازه‌ترین خبرها", "fa", "https://caravan.example/fa/feed.xml", "https://caravan.example/fa",
            Instant.FromUtc(2021, 6, 30, 18, 0), [new("en", "https://caravan.example/en/feed.xml")], [item]));
        using var stream = new MemoryStream(bytes);
        return XDocument.Load(stream).Root!.Element("channel")!;
    }

    [Fact]
    public void The_channel_names_its_language_itself_and_its_sisters()
    {
        var channel = Channel();

        Assert.Equal("fa", channel.Element("language")!.Value);
        Assert.Equal(
            ["self https://caravan.example/fa/feed.xml fa", "alternate https://caravan.example/en/feed.xml en"],
            channel.Elements(Atom + "link").Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("href")!.Value} {link.Attribute("hreflang")!.Value}"));
    }

    [Fact]
    public void An_item_names_its_language_and_keeps_the_summary_before_the_body()
    {
        var item = Channel().Element("item")!;

        Assert.Equal("fa", item.Element(DublinCore + "language")!.Value);
        Assert.Equal("Wed, 30 Jun 2021 18:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal("true https://caravan.example/fa/7k/muscat", $"{item.Element("guid")!.Attribute("isPermaLink")!.Value} {item.Element("guid")!.Value}");
        var names = item.Elements().Select(element => element.Name).ToList();
        Assert.True(names.IndexOf("description") < names.IndexOf(Content + "encoded"));
        Assert.Equal("<p>متن</p>", item.Element(Content + "encoded")!.Value);
    }

    [Theory]
    [InlineData("a\u0000b\u0008c", "abc")]
    [InlineData("no \uffff such", "no  such")]
    [InlineData("]]> & <b> 🙂", "]]> & <b> 🙂")]
    public void Whatever_a_headline_holds_the_feed_stays_well_formed(string title, string read) =>
        Assert.Equal(read, Channel(title).Element("item")!.Element("title")!.Value);

    [Fact]
    public void Half_a_letter_is_shown_as_one_that_is_missing() =>
        Assert.Equal("half \ufffd", Channel("half \ud83d").Element("item")!.Element("title")!.Value);

    [Fact]
    public async Task The_body_in_a_feed_is_the_body_of_the_page()
    {
        var html = (await Rendering.PageAsync(SampleViews.PersianOriginal())).One(".article-body").InnerHtml.Trim();

        Assert.Equal(html, Channel(html: html).Element("item")!.Element(Content + "encoded")!.Value);
    }
}
