using System.Net;
using AngleSharp.Dom;
using Dragoman.Editions;
using Dragoman.Names;
using Dragoman.Storage;

namespace Dragoman.Web.Tests.Site;

/// <summary>The pages of sections and topics on the real server.</summary>
public sealed class ListPageTests
{
    private static readonly Section World = Section.Of("world", "World");
    private static readonly Section Sport = Section.Of("sport", "Sport");

    private static IEnumerable<string> Headlines(IDocument page, string within = "main") => page.QuerySelectorAll(within + " article h2").Select(headline => headline.TextContent);

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_section_lists_its_articles_page_by_page_and_the_front_shows_its_newest(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind, sections: [World, Sport]);
        for (var i = 0; i < 26; i++)
            await site.PublishInAsync("world", "en", $"# Boats {i}", "They sail.");
        await site.PublishInAsync("sport", "en", "# Goals", "They score.");

        var front = await site.PageAsync("/en");
        Assert.Equal(["World", "Sport"], front.QuerySelectorAll("nav.sections a").Select(link => link.TextContent));
        Assert.Equal(["Boats 22", "Boats 21", "Boats 20", "Boats 19"], Headlines(front, ".river"));
        Assert.Equal("/en/section/world", front.One(".river h2.river-title a").GetAttribute("href"));

        var section = await site.PageAsync("/en/section/world");
        Assert.Equal(("World", 24, "Boats 25"), (section.One("h1").TextContent, Headlines(section).Count(), Headlines(section).First()));
        Assert.Equal("page", section.One("nav.sections a[href='/en/section/world']").GetAttribute("aria-current"));
        var older = await site.PageAsync(section.One("a[rel=next]").GetAttribute("href")!);
        // Older pages are counted from the beginning and stay as they are; the first may repeat some of theirs.
        Assert.Equal(Enumerable.Range(0, 24).Reverse().Select(i => $"Boats {i}"), Headlines(older));

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/en/section/nosuch")).StatusCode);
        var map = await site.ReadAsync("/en/sitemap/lists.xml");
        Assert.Contains("/en/section/sport</loc>", map, StringComparison.Ordinal);
        Assert.Contains("/en/sitemap/lists.xml</loc>", await site.ReadAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_moves_to_another_section_moves_on_every_page()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, sections: [World, Sport]);
        var story = await site.PublishInAsync("world", "en", "# Boats", "They race.");
        Assert.Equal(["Boats"], Headlines(await site.PageAsync("/en/section/world")));
        Assert.Equal("World", (await site.PageAsync(story.Original.Address)).One(".kicker").TextContent);

        await SiteServer.ChangeAsync(site.House, story, each => each.Original.PutInto("sport", site.Newsroom["en"], new("Nasrin", site.GetCurrentInstant())));

        Assert.Empty(Headlines(await site.PageAsync("/en/section/world")));
        Assert.Equal(["Boats"], Headlines(await site.PageAsync("/en/section/sport")));
        Assert.Equal("Sport", (await site.PageAsync(story.Original.Address)).One(".kicker").TextContent);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_topic_lists_what_is_published_about_a_name_and_never_what_a_draft_says(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var id = await AddNameAsync(site, "Talal al-Riyami", "طلال الریامی");
        var story = await site.PublishAsync("en", "# An agreement in Muscat", "It was read by Talal al-Riyami.");
        await site.PublishAsync("fa", "# توافق", "طلال الریامی آن را خواند.");
        var other = await site.PublishAsync("en", "# Boats", "They sail.");
        await SiteServer.ChangeAsync(site.House, other, each => each.Original.Rewrite(site.Text("en", "# Boats", "Talal al-Riyami sails."), cosmetic: false, new("Nasrin", site.GetCurrentInstant())));

        var link = (await site.PageAsync(story.Original.Address)).One(".topics a");
        Assert.Equal(("Talal al-Riyami", $"/en/topic/{id}/talal-al-riyami"), (link.TextContent, link.GetAttribute("href")));
        var topic = await site.PageAsync(link.GetAttribute("href")!);
        Assert.Equal(["An agreement in Muscat"], Headlines(topic));
        Assert.Equal("fa", topic.One(".list-head .languages a").GetAttribute("lang"));
        Assert.Equal("طلال الریامی", (await site.PageAsync(topic.One(".list-head .languages a").GetAttribute("href")!)).One("h1").TextContent);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.GetAsync($"/en/topic/{id}/another-name")).StatusCode);

        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("Its source was wrong.", new("Nasrin", site.GetCurrentInstant())));

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/en/topic/{id}/talal-al-riyami")).StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_decided_later_becomes_a_topic_of_what_is_out_already()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await site.PublishAsync("en", "# An agreement in Muscat", "It was read by Talal al-Riyami.");
        Assert.Empty((await site.PageAsync(story.Original.Address)).QuerySelectorAll(".topics a"));

        await AddNameAsync(site, "Talal al-Riyami", "طلال الریامی");

        Assert.Equal("Talal al-Riyami", (await site.PageAsync(story.Original.Address)).One(".topics a").TextContent);
    }

    private static async Task<string> AddNameAsync(SiteServer site, string english, string persian)
    {
        var entry = new NameEntry
        {
            Id = NameEntry.NewId(),
            Kind = NameKind.Person,
            Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = english }, ["fa"] = new() { Preferred = persian } },
        };
        await site.House.Names.SaveAsync(entry, 0, "Nasrin", site.GetCurrentInstant());
        return entry.Id;
    }
}
