using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Dragoman.Databases;
using Dragoman.Names;
using Dragoman.Storage;
using Dragoman.Stories;
using NodaTime;

namespace Dragoman.Web.Tests.Site;

/// <summary>Bylines, and the pages of those who stand in them, on the real server.</summary>
public sealed class AuthorPageTests
{
    private static IEnumerable<string> Headlines(IDocument page) => page.QuerySelectorAll("main article h2").Select(headline => headline.TextContent);

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_article_names_its_authors_and_each_has_a_page_in_every_edition_that_carries_them(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var story = await PublishAsync(site, "# Harbour", "Nasrin Karimi", "Thomas Reed");
        await site.TranslateAsync(story, "fa", "# بندر", "باز شد.");
        var persian = (await site.House.Stories.GetAsync(story.Id))["fa"].Address;
        Assert.Equal(["Nasrin Karimi", "Thomas Reed"], (await site.PageAsync(persian)).QuerySelectorAll(".authors a").Select(link => link.TextContent));

        await SiteServer.ChangeAsync(site.House, story, each => each["fa"].CallAuthor("Nasrin Karimi", "نسرین کریمی", site.House.ActOf("Tara")));

        Assert.Equal("By Nasrin Karimi, Thomas Reed", (await site.PageAsync(story.Original.Address)).One(".titles .authors").TextContent);
        var link = (await site.PageAsync(persian)).QuerySelector(".authors a")!;
        Assert.Equal(("نسرین کریمی", "author"), (link.TextContent, link.GetAttribute("rel")));
        var page = await site.PageAsync(link.GetAttribute("href")!);
        Assert.Equal("نسرین کریمی", page.One("h1").TextContent);
        Assert.Equal(["بندر"], Headlines(page));
        Assert.Equal("/en/author/nasrin-karimi", page.One(".list-head .languages a").GetAttribute("href"));
        Assert.Equal(site.At("/en/author/nasrin-karimi"), page.One("link[rel=alternate][hreflang=en]").GetAttribute("href"));
        Assert.Equal(["بندر"], Headlines(await site.PageAsync("/fa/author/thomas-reed")));
        Assert.Contains("/en/author/nasrin-karimi</loc>", await site.ReadAsync("/en/sitemap/lists.xml"), StringComparison.Ordinal);
        using var moved = await site.GetAsync("/fa/author/nasrin-karimi");
        Assert.Equal((HttpStatusCode.MovedPermanently, link.GetAttribute("href")), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        using var capital = await site.GetAsync("/en/author/Nasrin-Karimi");
        Assert.Equal("/en/author/nasrin-karimi", capital.Headers.Location!.OriginalString);
    }

    [Theory, MemberData(nameof(TestDatabases.Both), MemberType = typeof(TestDatabases))]
    public async Task An_authors_articles_are_listed_page_by_page_and_withdrawn_ones_are_gone(DatabaseKind kind)
    {
        await using var site = await SiteServer.StartAsync(kind);
        var stories = new List<Story>();
        for (var i = 0; i < 26; i++)
            stories.Add(await PublishAsync(site, $"# Boats {i}", "Thomas Reed"));

        var page = await site.PageAsync("/en/author/thomas-reed");
        Assert.Equal((24, "Boats 25"), (Headlines(page).Count(), Headlines(page).First()));
        Assert.Equal("Boats 0", Headlines(await site.PageAsync(page.One("a[rel=next]").GetAttribute("href")!)).Last());
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/en/author/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/fa/author/thomas-reed")).StatusCode);

        await SiteServer.ChangeAsync(site.House, stories[25], each => each.Kill("wrong", site.House.ActOf("Chief")));
        Assert.Equal("Boats 24", Headlines(await site.PageAsync("/en/author/thomas-reed")).First());

        await SiteServer.ChangeAsync(site.House, stories[24], each => each.Original.GiveByline(["Nasrin Karimi"], site.House.ActOf("Chief")));
        Assert.Equal("Boats 23", Headlines(await site.PageAsync("/en/author/thomas-reed")).First());
        Assert.Equal(["Boats 24"], Headlines(await site.PageAsync("/en/author/nasrin-karimi")));
        Assert.Equal("By Nasrin Karimi", (await site.PageAsync(stories[24].Original.Address)).One(".authors").TextContent);
    }

    [Fact]
    public async Task A_form_that_the_newsroom_prefers_anew_moves_the_page_and_the_address_before_leads_to_it()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        var story = await PublishAsync(site, "# Harbour", "Nasrin Karimi");
        var entry = new NameEntry { Id = NameEntry.NewId(), Kind = NameKind.Person, Forms = new Dictionary<string, NameForms> { ["en"] = new() { Preferred = "Nasrin Karimi" } } };
        await site.House.Names.SaveAsync(entry, 0, "Chief", site.GetCurrentInstant());
        Assert.Equal(["Harbour"], Headlines(await site.PageAsync("/en/author/nasrin-karimi")));

        await site.House.Names.SaveAsync(entry with { Forms = new Dictionary<string, NameForms> { ["en"] = entry.Forms["en"].Prefer("Nasrin Karimi-Reed") } }, 1, "Chief", site.GetCurrentInstant());

        Assert.Equal("By Nasrin Karimi-Reed", (await site.PageAsync(story.Original.Address)).One(".authors").TextContent);
        Assert.Equal("/en/author/nasrin-karimi-reed", (await site.GetAsync("/en/author/nasrin-karimi")).Headers.Location!.OriginalString);
        Assert.Equal(["Harbour"], Headlines(await site.PageAsync("/en/author/nasrin-karimi-reed")));
    }

    [Fact]
    public async Task Machines_are_told_of_the_authors_and_of_the_outlet_where_there_are_none()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, "https://news.example");
        var signed = await PublishAsync(site, "# Harbour", "Nasrin & Co.", "Thomas Reed");
        var unsigned = await site.PublishAsync("en", "# Boats", "They sail.");

        var page = await site.PageAsync(signed.Original.Address);
        var authors = JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!["author"]!.AsArray();
        Assert.Equal(["Person Nasrin & Co. https://news.example/en/author/nasrin-co", "Person Thomas Reed https://news.example/en/author/thomas-reed"],
            authors.Select(author => $"{author!["@type"]} {author["name"]} {author["url"]}"));
        Assert.Equal(["Nasrin & Co.", "Thomas Reed"], page.QuerySelectorAll("meta[name=author]").Select(meta => meta.GetAttribute("content")));

        var plain = await site.PageAsync(unsigned.Original.Address);
        Assert.Empty(plain.QuerySelectorAll(".authors, meta[name=author]"));
        Assert.Equal("Shafaqna English", (string?)JsonNode.Parse(plain.One("script[type='application/ld+json']").TextContent)!["author"]!["name"]);
    }

    internal static async Task<Story> PublishAsync(SiteServer site, string headline, params string[] authors)
    {
        site.Pass(Duration.FromMinutes(1));
        var (home, act) = (site.Newsroom["en"], site.House.ActOf("Nasrin"));
        var story = Story.File(home, site.Text("en", headline, "A text."), act);
        story.Original.GiveByline(authors, act);
        story.Original.Publish(home, act.At, act);
        return await site.House.Stories.AddAsync(story);
    }
}
