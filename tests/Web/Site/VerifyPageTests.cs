using System.Net;
using AngleSharp.Html.Parser;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

/// <summary>The page on which anybody checks a page of the site, or a text that is said to be from it.</summary>
public sealed class VerifyPageTests
{
    private static readonly string[] English = ["# New harbour opens", "The harbour cost 46 million dollars and was built in three years by two companies.", "The minister was there too."];

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_page_is_verified_from_its_own_link_by_its_address_and_by_its_text(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await PublishedAsync(site);
        var link = (await site.PageAsync(story["en"].Address)).QuerySelector(".made-links a[rel=nofollow]")!.GetAttribute("href")!;
        var english = (await site.PageAsync(link)).One(".verified");
        Assert.NotNull(english.QuerySelector(".verdict.holds"));
        Assert.Equal(["Shafaqna Persian", "Shafaqna English"], english.QuerySelectorAll(".made-chain bdi").Select(outlet => outlet.TextContent));
        Assert.Equal(2, english.QuerySelectorAll(".made-chain .signature.holds").Length);
        Assert.All(english.QuerySelectorAll(".verified-paragraphs li"), paragraph => Assert.Equal("as-signed", paragraph.ClassName));

        Assert.NotNull((await AskAsync(site, "en", site.At(story["fa"].Address), "")).QuerySelector(".verdict.holds"));
        // A text without an address is found by its words, in another edition too.
        var copied = (await AskAsync(site, "fa", "", string.Join("\r\n\r\n", English).Replace("# ", "", StringComparison.Ordinal))).One(".verified");
        Assert.NotNull(copied.QuerySelector(".verdict.holds"));
        Assert.Equal(story["en"].Address, copied.QuerySelector("h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_changed_word_an_invented_paragraph_and_an_earlier_text_are_told_apart()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await PublishedAsync(site);
        await site.CorrectAsync(site.House, story, "en", English[0], English[1], "The minister was not there.");
        var page = await AskAsync(site, "en", "", string.Join('\n', English[1].Replace("46", "64", StringComparison.Ordinal), "A whale was seen <b>.", English[2]));

        Assert.NotNull(page.QuerySelector(".verdict.broken"));
        Assert.Equal(["changed", "unknown", "as-signed-before"], page.QuerySelectorAll(".verified-paragraphs li").Select(paragraph => paragraph.ClassName));
        Assert.Equal("46", page.One("del").LastChild!.TextContent.Trim());
        Assert.Equal("64", page.One("ins").LastChild!.TextContent.Trim());
        Assert.Contains("it was changed since", page.One("li.as-signed-before").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_verified_says_why_and_nothing_is_asked_of_other_sites()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await PublishedAsync(site);
        foreach (var (address, text, says) in new[]
        {
            ("https://elsewhere.example/en/k7f3q2d/x", "", "not the address of an article on our site"),
            ("/en/zzzzzzz", "", "not the address of an article on our site"),
            ("javascript:alert(1)", "", "not the address of an article on our site"),
            ("", "Nobody ever wrote that the moon is a cheese.", "Nothing of ours was found"),
            ("", new string('x', 100_001), "too long"),
        })
        {
            var page = await AskAsync(site, "en", address, text);
            Assert.Contains(says, page.One("[role=alert]").TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector(".verified"));
        }
        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        Assert.Contains("withdrawn", (await AskAsync(site, "en", story["en"].Address, "")).One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/xx/verify")).StatusCode);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> AskAsync(SiteServer site, string edition, string address, string text)
    {
        using var form = new FormUrlEncodedContent([new("address", address), new("text", text)]);
        using var answer = await site.PostAsync($"/{edition}/verify", form);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Story> PublishedAsync(SiteServer site)
    {
        var story = await site.PublishAsync("fa", "# بندر تازه گشوده شد", "این بندر ۴۶ میلیون دلار هزینه داشت و دو شرکت آن را در سه سال ساختند.", "وزیر نیز آنجا بود.");
        await site.TranslateAsync(story, "en", English);
        return await site.House.Stories.GetAsync(story.Id);
    }
}
