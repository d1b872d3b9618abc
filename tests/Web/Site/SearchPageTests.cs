using System.Net;
using Dragoman.Storage;
using Dragoman.Web.Site.Search;

namespace Dragoman.Web.Tests.Site;

public sealed class SearchPageTests
{
    [Fact]
    public async Task Readers_search_an_edition_and_see_their_words_marked()
    {
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 21; i++)
            await site.PublishAsync("fa", $"# بندر {i}", "كتاب‌هاي تازه <b>رسید</b>.");

        var empty = await site.PageAsync("/fa/search");
        Assert.Equal("جست‌وجو در این نسخه", empty.One("main form label").Folded());
        Assert.Empty(empty.QuerySelectorAll("main article"));

        var found = await site.PageAsync("/fa/search?q=" + Uri.EscapeDataString("کتاب"));
        Assert.Equal(20, found.QuerySelectorAll("main article").Length);
        Assert.Equal("بندر 20", found.QuerySelector("main article h2")!.TextContent);
        Assert.Equal("كتاب", found.QuerySelector("main article mark")!.TextContent);
        Assert.Equal("کتاب", found.One("#q").GetAttribute("value"));
        var older = await site.PageAsync(found.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(["بندر 0"], older.QuerySelectorAll("main article h2").Select(headline => headline.TextContent));

        var nothing = await site.PageAsync("/fa/search?q=" + Uri.EscapeDataString("\"<script>alert(1)</script>"));
        Assert.Equal("\"<script>alert(1)</script>", nothing.One("main [role=status] bdi").TextContent);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_nobody_else_is()
    {
        using var limit = new SearchLimit(inBurst: 2, aMinute: 2, atOnce: 4);
        var (busy, other) = (IPAddress.Parse("192.0.2.7"), IPAddress.Parse("192.0.2.8"));

        for (var i = 0; i < 2; i++)
            (await limit.EnterAsync(busy, default))!.Dispose();
        Assert.Null(await limit.EnterAsync(busy, default));
        Assert.NotNull(await limit.EnterAsync(other, default));
        Assert.NotNull(await limit.EnterAsync(IPAddress.Loopback, default));
    }
}
