using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Web.Site.Written;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

public sealed class WrittenSiteTests : IDisposable
{
    private const string Origin = "https://news.example";

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("dragoman-").FullName, "site");

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
        Assert.Equal(new(first.Files, 0, 0), await WriteAsync(site));

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

    [Fact]
    public async Task Whatever_happens_between_two_exports_the_files_are_those_of_a_whole_one()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var stories = new List<Story>();
        for (var i = 0; i < 75; i++)
            stories.Add(await site.PublishAsync("fa", $"# بندر {i}", "متن خبر."));
        await WriteAsync(site);
        var act = new Act("Nasrin", site.GetCurrentInstant());

        await AssertAsWholeAsync(site, "one more article", 30, () => site.PublishAsync("fa", "# هشت کشور", "متن خبر."));
        await AssertAsWholeAsync(site, "a translation of an old one", 30, () => site.TranslateAsync(stories[3], "en", "# A port", "A text."));
        await AssertAsWholeAsync(site, "a page full", 80, async () =>
        {
            for (var i = 0; i < 30; i++)
                await site.PublishAsync("fa", $"# کشتی {i}", "متن خبر.");
        });
        var later = site.GetCurrentInstant() + Duration.FromHours(1);
        await AssertAsWholeAsync(site, "a scheduled one", 0, () => SiteServer.ChangeAsync(site.House, stories[4], story =>
        {
            var article = story.Carry(story.Original, site.Newsroom["en"], act);
            article.Carry(site.Text("en", "# Later", "A text."), act);
            article.Publish(site.Newsroom["en"], later, act);
        }));
        await AssertAsWholeAsync(site, "it falls due", 30, () =>
        {
            site.Pass(Duration.FromHours(2));
            return Task.CompletedTask;
        });
        await AssertAsWholeAsync(site, "a correction of an old one", 30, () => site.CorrectAsync(site.House, stories[0], "fa", "# بندر تازه", "متن درست."));
        await AssertAsWholeAsync(site, "a kill of an old one", 200, () => SiteServer.ChangeAsync(site.House, stories[1], story => story.Kill("wrong", act)));
    }

    [Fact]
    public async Task Lists_of_sections_topics_and_authors_are_those_of_a_whole_export_too()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, sections: [Section.Of("world", "World"), Section.Of("trade", "Trade")]);
        await ListFeedTests.DecideAsync(site);
        var stories = new List<Story>();
        for (var i = 0; i < 55; i++)
            stories.Add(await ListFeedTests.PublishAsync(site, $"# Story {i}"));
        await site.PublishAsync("en", "# Of nobody", "A text.");
        await WriteAsync(site);
        var act = new Act("Nasrin", site.GetCurrentInstant());
        Task ChangeAsync(int story, Action<Story> change) => SiteServer.ChangeAsync(site.House, stories[story], change);

        await AssertAsWholeAsync(site, "one that is in no list", 14, () => site.PublishAsync("en", "# Elsewhere", "By nobody, of nobody."));
        await AssertAsWholeAsync(site, "a new byline for an old one", 40, () => ChangeAsync(2, story => story.Original.GiveByline(["Mina Ahmadi"], act)));
        await AssertAsWholeAsync(site, "another section for an old one", 40, () => ChangeAsync(30, story => story.Original.PutInto("trade", site.Newsroom["en"], act)));
        await AssertAsWholeAsync(site, "one that tells of a name no more, after two corrections", 40, async () =>
        {
            await site.CorrectAsync(site.House, stories[5], "en", "# Story 5", "It was read by Talal al-Riyami, twice.");
            await site.CorrectAsync(site.House, stories[5], "en", "# Story 5", "It was read by nobody.");
            await site.CorrectAsync(site.House, stories[5], "en", "# Story 5", "It was not read.");
        });
        await AssertAsWholeAsync(site, "a translation, whose topic has a sister now", 40, () => site.TranslateAsync(stories[7], "fa", "# بندر", "Talal al-Riyami"));
        await AssertAsWholeAsync(site, "a slug of an old one", 40, () => site.CorrectAsync(site.House, stories[20], "en", "# Another headline", "It was read by Talal al-Riyami."));
        await AssertAsWholeAsync(site, "a scheduled update of an old one", 60, () => ChangeAsync(10, story =>
        {
            story["en"].Rewrite(site.Text("en", "# Story 10", "It was read at last."), cosmetic: false, act);
            story["en"].Publish(site.Newsroom["en"], site.GetCurrentInstant() + Duration.FromHours(1), act, ChangeType.Update);
        }));
        await AssertAsWholeAsync(site, "it falls due", 60, () =>
        {
            site.Pass(Duration.FromHours(2));
            return Task.CompletedTask;
        });
        await AssertAsWholeAsync(site, "two kills", 100, async () =>
        {
            await ChangeAsync(3, story => story.Kill("wrong", act));
            await ChangeAsync(40, story => story.Kill("wrong", act));
        });
        await AssertAsWholeAsync(site, "a month later nothing is said of them", 60, () =>
        {
            site.Pass(Duration.FromDays(31));
            return Task.CompletedTask;
        });
        var (pictured, _) = await PictureSiteTests.PublishAsync(site);
        await AssertAsWholeAsync(site, "a picture", 60, () => Task.CompletedTask);
        await AssertAsWholeAsync(site, "its story is killed", 60, () => SiteServer.ChangeAsync(site.House, pictured, story => story.Kill("wrong", site.House.ActOf("Nasrin"))));
        Assert.False(Directory.Exists(Path.Combine(folder, "pictures")) && Directory.EnumerateFiles(Path.Combine(folder, "pictures"), "*", SearchOption.AllDirectories).Any());
        await AssertAsWholeAsync(site, "a name is decided anew", 200, () => site.House.Names.SaveAsync(
            new() { Id = "n7talalriyami", Kind = NameKind.Person, Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = "Talal Riyami", Deprecated = ["Talal al-Riyami"] } } }, 1, "Chief", site.GetCurrentInstant()));
    }

    [Fact]
    public async Task What_did_not_change_is_not_looked_at_but_for_a_whole_export()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await site.PublishAsync("en", "# Old", "A text.");
        await WriteAsync(site);
        var file = Path.Combine(folder, "en", story.Id, "old", "index.html");
        await File.WriteAllTextAsync(file, "Not ours");

        await site.PublishAsync("en", "# New", "A text.");
        await WriteAsync(site);
        Assert.Equal("Not ours", await File.ReadAllTextAsync(file));

        await WriteAsync(site, isWhole: true);
        Assert.Contains("A text.", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    /// <param name="most">So many files at most are written for it.</param>
    private async Task AssertAsWholeAsync(SiteServer site, string what, int most, Func<Task> act)
    {
        await act();
        var count = await WriteAsync(site);
        Assert.True(count.Written <= most, $"{what}: {count.Written} files were written");
        var whole = Directory.CreateTempSubdirectory("dragoman-").FullName;
        await WebServer.WriteSiteAsync(site.House, whole, Origin, null, true, null, default);
        var (ours, theirs) = (Digests(folder), Digests(whole));
        Directory.Delete(whole, recursive: true);
        Assert.True(ours.Count == theirs.Count && !ours.Except(theirs).Any(), $"{what}: {string.Join(", ", ours.Except(theirs).Concat(theirs.Except(ours)).Select(pair => pair.Key).Distinct())}");
    }

    private static Dictionary<string, string> Digests(string of) => Directory.EnumerateFiles(of, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith('.'))
        .ToDictionary(file => Path.GetRelativePath(of, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private Task<WrittenCount> WriteAsync(SiteServer site, bool isWhole = false) => WebServer.WriteSiteAsync(site.House, folder, Origin, null, isWhole, null, default);

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

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
}
