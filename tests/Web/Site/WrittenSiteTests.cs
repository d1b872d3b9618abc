using AngleSharp.Html.Parser;
using Dragoman.Editions;
using Dragoman.Storage;
using Dragoman.Web.Site.Written;

namespace Dragoman.Web.Tests.Site;

public sealed class WrittenSiteTests : IDisposable
{
    private const string Origin = "https://news.example";

    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    [Fact]
    public async Task The_site_is_written_as_files_that_lead_to_each_other_and_only_what_changed_is_touched()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 25; i++)
            await site.PublishAsync("fa", $"# بندر {i}", "متن خبر.");
        var story = await site.PublishAsync("fa", "# هشت کشور", "متن خبر.");
        await site.TranslateAsync(story, "en", "# Eight countries", "A text.");

        var first = await WriteAsync(site);
        Assert.Equal((first.Files, 0), (first.Written, first.Removed));
        await AssertLinksLeadSomewhereAsync();
        var written = await new HtmlParser().ParseDocumentAsync(await ReadAsync("en", story.Id, "eight-countries", "index.html"));
        Assert.Equal($"{Origin}/en/{story.Id}/eight-countries", written.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(0, (await WriteAsync(site)).Written);

        await site.CorrectAsync(site.House, story, "en", "# Eight countries", "A better text.");
        var corrected = await WriteAsync(site);
        Assert.Contains("A better text.", await ReadAsync("en", story.Id, "eight-countries", "index.html"), StringComparison.Ordinal);
        Assert.InRange(corrected.Written, 5, 20);

        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        var killed = await WriteAsync(site);
        Assert.DoesNotContain("A better text.", await ReadAsync("en", story.Id, "eight-countries", "index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(story.Id, await ReadAsync("en", "feed.xml"), StringComparison.Ordinal);
        Assert.True(killed.Removed > 0, "the records of a killed story are taken away");
        await AssertLinksLeadSomewhereAsync();
    }

    [Fact]
    public async Task The_pages_and_feeds_of_sections_topics_and_authors_are_written_and_go_with_what_they_listed()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, sections: [Section.Of("world", "World")]);
        await ListFeedTests.DecideAsync(site);
        var story = await AuthorPageTests.PublishAsync(site, "# Talal al-Riyami", "نسرین کریمی");

        await WriteAsync(site);
        Assert.Contains("Talal al-Riyami", await ReadAsync("en", "author", "نسرین-کریمی", "index.html"), StringComparison.Ordinal);
        foreach (var list in new[] { ("author", "نسرین-کریمی"), ("topic", "n7talalriyami") })
            Assert.Contains($"{Origin}/en/{story.Id}/talal-al-riyami", await ReadAsync("en", list.Item1, list.Item2, "feed.json"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "fa", "section", "world", "atom.xml")));
        await AssertLinksLeadSomewhereAsync();

        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));
        await WriteAsync(site);
        Assert.False(File.Exists(Path.Combine(folder, "en", "author", "نسرین-کریمی", "index.html")));
        await AssertLinksLeadSomewhereAsync();
    }

    private Task<WrittenCount> WriteAsync(SiteServer site) => WebServer.WriteSiteAsync(site.House, folder, Origin, null, null, default);

    private Task<string> ReadAsync(params string[] file) => File.ReadAllTextAsync(Path.Combine([folder, .. file]));

    private async Task AssertLinksLeadSomewhereAsync()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var page = await new HtmlParser().ParseDocumentAsync(await File.ReadAllTextAsync(file));
            var links = page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                .Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !link.StartsWith('#')).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.True(
                !link.StartsWith('/') && File.Exists(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link.Split('#')[0]))), $"{file}: {link}"));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
