using System.Net;
using Dragoman.Storage;
using NodaTime;

namespace Dragoman.Web.Tests.Site.Themes;

/// <summary>A newsroom's own theme on the real server.</summary>
public sealed class OwnThemeTests
{
    [Fact]
    public async Task A_theme_may_hold_one_changed_template_one_sentence_and_a_style_sheet_with_its_picture()
    {
        using var theme = new ThemeFolder()
            .With("partials/footer.liquid", "<footer>Ours: {{ words.home }}</footer>")
            .With("strings/en.json", """{ "home": "Start" }""")
            .With("assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .With("assets/theme.css", "body { background: url('logo.svg') }");
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, theme: theme.Path);
        await site.PublishAsync("en", "# Boats", "They sail.");

        var page = await site.PageAsync("/en");

        Assert.Equal("Ours: Start", page.One("footer").TextContent);
        Assert.Equal("Boats", page.One(".lead h2").TextContent);
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, sheets.Count);
        var css = await site.ReadAsync(sheets[1]);
        var picture = await site.GetAsync("/theme/" + css.Split('"')[1]);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_breaks_leaves_readers_the_last_one_that_worked_with_todays_content()
    {
        using var theme = new ThemeFolder().With("partials/footer.liquid", "<footer>First</footer>");
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, theme: theme.Path);
        var story = await site.PublishAsync("en", "# Boats", "They sail.");
        Assert.Equal("First", (await site.PageAsync("/en")).One("footer").TextContent);

        theme.With("partials/footer.liquid", "<footer>Second {% if %}</footer>");
        site.Pass(Duration.FromSeconds(1));
        await site.PublishAsync("en", "# Trains", "They roll.");

        var page = await site.PageAsync("/en");
        Assert.Equal(("First", "Trains"), (page.One("footer").TextContent, page.One(".lead h2").TextContent));
        await SiteServer.ChangeAsync(site.House, story, each => each.Kill("Its source was wrong.", new("Nasrin", site.GetCurrentInstant())));
        Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(story.Original.Address)).StatusCode);
        Assert.Equal("partials/footer.liquid:1", site.Theme.Trouble!.Error.Place);

        theme.With("partials/footer.liquid", "<footer>Third, mended</footer>");
        site.Pass(Duration.FromSeconds(1));
        await SiteServer.NextLookAsync();
        Assert.Equal("Third, mended", (await site.PageAsync("/en")).One("footer").TextContent);
        Assert.Null(site.Theme.Trouble);
    }

    [Fact]
    public async Task A_page_that_only_breaks_with_some_content_is_shown_by_the_theme_before()
    {
        using var theme = new ThemeFolder().With("front.liquid", "{% if front.stories[0].headline contains 'Boats' %}{{ 'no.css' | asset }}{% endif %}<h1>Mine</h1>");
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, theme: theme.Path);
        await site.PublishAsync("en", "# Trains", "They roll.");
        Assert.Equal("Mine", (await site.PageAsync("/en")).One("h1").TextContent);

        await site.PublishAsync("en", "# Boats", "They sail.");

        Assert.Equal("Boats", (await site.PageAsync("/en")).One(".lead h2").TextContent);
        Assert.Equal(("front", "front.liquid:1"), (site.Theme.Trouble!.Page, site.Theme.Trouble.Error.Place));
    }

    [Fact]
    public async Task A_server_that_starts_on_a_broken_theme_shows_the_last_one_that_worked()
    {
        using var theme = new ThemeFolder()
            .With("partials/footer.liquid", "<footer>Good <img src=\"{{ 'logo.svg' | asset }}\" alt=\"\"></footer>")
            .With("assets/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, theme: theme.Path);
        await site.PublishAsync("en", "# Boats", "They sail.");
        theme.With("partials/footer.liquid", "<footer>Broken {% if %}</footer>");
        await site.StartAgainAsync(theme.Path);
        await site.PublishAsync("en", "# Trains", "They roll.");

        var page = await site.PageAsync("/en");

        Assert.Equal(("Good", "Trains"), (page.One("footer").TextContent.Trim(), page.One(".lead h2").TextContent));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(page.One("footer img").GetAttribute("src")!)).StatusCode);
        Assert.Equal("partials/footer.liquid:1", site.Theme.Trouble!.Error.Place);
        theme.With("partials/footer.liquid", "<footer>Mended</footer>");
        site.Pass(Duration.FromSeconds(1));
        await SiteServer.NextLookAsync();
        Assert.Equal("Mended", (await site.PageAsync("/en")).One("footer").TextContent);
    }

    [Fact]
    public async Task A_theme_that_was_given_up_does_not_come_back()
    {
        using var theme = new ThemeFolder().With("partials/footer.liquid", "<footer>Given up</footer>");
        await using var site = await SiteServer.StartAsync(DatabaseKind.Sqlite, theme: theme.Path);
        File.Delete(Path.Combine(theme.Path, "partials/footer.liquid"));
        await site.StartAgainAsync(theme.Path);
        theme.With("front.liquid", "{% if %}");

        await site.StartAgainAsync(theme.Path);

        Assert.NotNull(site.Theme.Trouble);
        Assert.DoesNotContain("Given up", await site.ReadAsync("/en"), StringComparison.Ordinal);
    }
}
