using System.IO.Compression;
using System.Net;
using Dragoman.Databases;
using Dragoman.Storage;
using Dragoman.Stories;
using Dragoman.Web.Site.Pages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

/// <summary>What readers get after something was published, corrected or killed, by whichever program.</summary>
public sealed class PublishedPagesTests
{
    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task Every_page_that_shows_a_story_follows_what_another_program_publishes(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await site.PublishAsync("en", "# Harbour opens", "It cost 46 million.");
        var address = story["en"].Address;
        string[] all = [address, "/en", "/", "/en/feed.xml", "/en/atom.xml", "/en/feed.json", .. await site.NewsMapsAsync("en"), "/en/corrections", "/fa/corrections.xml"];
        var before = await TagsAsync(site, all);
        Assert.Equal(before, await TagsAsync(site, all));

        await using var other = await site.OpenAgainAsync();
        await site.CorrectAsync(other, story, "en", "# Harbour opens late", "It cost 64 million.");
        Assert.Contains("64 million", await EventuallyAsync(site, address, "64 million"), StringComparison.Ordinal);
        var after = await TagsAsync(site, all);
        Assert.All(before.Zip(after), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Contains("A figure was wrong.", await site.ReadAsync("/fa/corrections.xml"), StringComparison.Ordinal);
        Assert.Equal("/en", new Uri((await site.PageAsync("/fa/corrections")).QuerySelector("main h2 a")!.GetAttribute("href")!, UriKind.Relative).ToString()[..3]);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task A_kill_takes_the_story_off_every_page_at_once(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        await site.TranslateAsync(story, "en", "# Harbour", "A text.");
        var addresses = (await site.House.Stories.GetAsync(story.Id)).Articles.Select(article => article.Address).ToList();
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).StatusCode);
        Assert.Contains("Harbour", await site.ReadAsync("/en"), StringComparison.Ordinal);

        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("wrong", site.House.ActOf("Nasrin")));

        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(address)).StatusCode);
        foreach (var list in (string[])["/en", "/", "/en/feed.xml", "/en/feed.json", .. await site.NewsMapsAsync("en"), "/en/sitemap/0.xml", "/en/search?q=harbour"])
            Assert.DoesNotContain(addresses[1], await site.ReadAsync(list), StringComparison.Ordinal);
        Assert.Matches($"deleted-entry ref=\"[^\"]*/en/{story.Id}\" when=\"2021-06-30T18:02:00Z\"", await site.ReadAsync("/en/atom.xml"));
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task What_is_scheduled_appears_when_it_falls_due(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await site.PublishAsync("en", "# Harbour", "It opened.");
        var due = site.GetCurrentInstant() + Duration.FromSeconds(60);
        await SiteServer.ChangeAsync(site.House, story, each =>
        {
            each["en"].Rewrite(site.Text("en", "# Harbour", "It closed."), cosmetic: false, site.House.ActOf("Nasrin"));
            each["en"].Publish(site.Newsroom["en"], due, site.House.ActOf("Nasrin"), ChangeType.Update);
        });

        site.Pass(Duration.FromSeconds(59));
        Assert.Contains("It opened.", await site.ReadAsync(story["en"].Address), StringComparison.Ordinal);
        Assert.Contains("It opened.", await site.ReadAsync("/en"), StringComparison.Ordinal);
        site.Pass(Duration.FromSeconds(1));
        Assert.Contains("It closed.", await site.ReadAsync(story["en"].Address), StringComparison.Ordinal);
        Assert.Contains("It closed.", await site.ReadAsync("/en"), StringComparison.Ordinal);
        Assert.Contains("It closed.", await site.ReadAsync("/en/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_translation_is_named_on_the_pages_that_are_out_already()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        Assert.Equal(["fa", "x-default"], await HreflangsAsync(site, story["fa"].Address));

        await site.TranslateAsync(story, "en", "# Harbour", "A text.");
        var english = (await site.House.Stories.GetAsync(story.Id))["en"].Address;
        Assert.Equal(["fa", "en", "x-default"], await HreflangsAsync(site, story["fa"].Address));
        Assert.Equal(["fa", "en", "x-default"], await HreflangsAsync(site, english));
        Assert.Equal($"https://news.example{story["fa"].Address}", (await site.PageAsync(english)).QuerySelector("link[hreflang=x-default]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_list_that_readers_ask_for_is_made_again_when_it_changes_before_the_next_one_asks()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        await site.PublishAsync("en", "# Harbour", "A text.");
        var kept = site.Services.GetRequiredService<KeptPages>();
        await site.ReadAsync("/en");
        var before = Assert.IsType<StoredPage>(kept.Find("/en"));
        Assert.Null(kept.Find("/fa"));

        var story = await site.PublishAsync("en", "# Airport", "A text.");
        var address = story["en"].Address;
        // Any request looks whether something was published.
        await site.ReadAsync(address);
        for (var look = 0; look < 100 && kept.Find("/en") is null; look++)
            await SiteServer.NextLookAsync();
        Assert.NotEqual(before.Brotli.Tag, kept.Find("/en")?.Brotli.Tag);
        Assert.Contains("Airport", await site.ReadAsync("/en"), StringComparison.Ordinal);
        Assert.Null(kept.Find("/fa"));

        // An article waits for a reader: there are as many as stories.
        await SiteServer.ChangeAsync(site.House, story, each => each["en"].TakeDown("wrong", site.House.ActOf("Nasrin")));
        await site.ReadAsync("/robots.txt");
        Assert.Null(kept.Find(address));
        Assert.DoesNotContain("Airport", await site.ReadAsync("/en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_encoding_has_its_own_tag_and_the_same_page()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await site.PublishAsync("fa", "# بندر", "متن خبر.");
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var encoding in new[] { "gzip, deflate, br, zstd", "br;q=0, gzip", "identity", "gzip" })
        {
            using var answer = await site.GetAsync(story["fa"].Address, ("Accept-Encoding", encoding));
            await using var body = await answer.Content.ReadAsStreamAsync();
            await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            };
            texts.Add(await new StreamReader(plain).ReadToEndAsync());
            tags.Add(answer.Headers.ETag!.ToString());
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            Assert.Contains($"story-{story.Id}", answer.Headers.GetValues("Surrogate-Key").Single(), StringComparison.Ordinal);

            using var again = await site.GetAsync(story["fa"].Address, ("Accept-Encoding", encoding), ("If-None-Match", answer.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(answer.Headers.ETag, again.Headers.ETag);
        }
        Assert.Single(texts);
        Assert.Equal(3, tags.Count);
        Assert.DoesNotContain(tags, tag => tag.StartsWith("W/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_page_stays_as_it_is_when_something_is_published_and_leads_back_to_the_front()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 60; i++)
            await site.PublishAsync("en", $"# Story {i}", "A text.");
        var second = (await site.PageAsync("/en")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var third = (await site.PageAsync(second)).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var (tag, headlines) = (await TagsAsync(site, third), await HeadlinesAsync(site, third));
        Assert.Equal(Enumerable.Range(0, 24).Reverse().Select(i => $"Story {i}"), headlines);
        Assert.Equal(second, (await site.PageAsync(third)).QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/en", (await site.PageAsync(second)).QuerySelector("a[rel=prev]")!.GetAttribute("href"));

        await site.PublishAsync("en", "# Newest", "A text.");
        Assert.Equal(tag, await TagsAsync(site, third));
        Assert.Equal("Newest", (await HeadlinesAsync(site, "/en"))[0]);
    }

    private static async Task<List<string>> HeadlinesAsync(SiteServer site, string address) =>
        [.. (await site.PageAsync(address)).QuerySelectorAll("main h2").Select(headline => headline.TextContent)];

    private static async Task<List<string?>> HreflangsAsync(SiteServer site, string address) =>
        [.. (await site.PageAsync(address)).QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang"))];

    private static async Task<List<string>> TagsAsync(SiteServer site, params string[] addresses)
    {
        var tags = new List<string>();
        foreach (var address in addresses)
            tags.Add((await site.GetAsync(address)).Headers.ETag!.ToString());
        return tags;
    }

    /// <summary>Another program's writing is noticed some milliseconds later.</summary>
    private static async Task<string> EventuallyAsync(SiteServer site, string address, string text)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            if (await site.ReadAsync(address) is var page && page.Contains(text, StringComparison.Ordinal))
                return page;
            await Task.Yield();
        }
        return "";
    }
}
