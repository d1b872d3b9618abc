using Dragoman.Web.Site;
using Dragoman.Web.Site.EditionIndex;
using Dragoman.Web.Site.Fronts;
using Dragoman.Web.Site.Missing;

namespace Dragoman.Web.Tests.Site;

public sealed class FrontPageTests
{
    private static readonly TeaserView Story = new(
        "/en/7k/muscat", "Eight countries agree", "A joint centre.", SampleViews.Later, new("کاروان فارسی", "fa", "/fa/7k/muscat"), SampleViews.Later);

    private static FrontView Front(int stories) =>
        new(SampleViews.Site(SampleViews.English), "/en", [.. Enumerable.Range(0, stories).Select(_ => Story)], Older: "/en?page=2");

    [Fact]
    public async Task Stories_are_labelled_with_their_source_and_their_corrections()
    {
        var page = await Rendering.PageAsync(Front(1));

        var teaser = page.One("article");
        Assert.Equal("Corrected 1 July 2021, 09:00", teaser.One(".corrected").Folded());
        Assert.Equal("کاروان فارسی", teaser.One(".translated bdi").TextContent);
        Assert.Equal("/en/7k/muscat", teaser.One("h2 a").GetAttribute("href"));
        Assert.Equal("/en?page=2", page.One("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public async Task The_first_story_leads_three_follow_and_the_rest_is_a_list()
    {
        var page = await Rendering.PageAsync(Front(7));

        Assert.Equal((1, 3, 3), (page.QuerySelectorAll(".lead").Length, page.QuerySelectorAll(".second").Length, page.QuerySelectorAll(".brief").Length));
    }

    [Fact]
    public async Task An_edition_without_stories_says_so()
    {
        var page = await Rendering.PageAsync(new FrontView(SampleViews.Site(SampleViews.Persian), "/fa", []));

        Assert.Equal("هنوز خبری در این بخش منتشر نشده است.", page.One(".empty").TextContent);
    }

    [Fact]
    public async Task A_withdrawn_story_says_when_it_was_withdrawn_in_the_readers_language()
    {
        var page = await Rendering.PageAsync(new WithdrawnView(SampleViews.Site(SampleViews.Persian), SampleViews.Evening));

        Assert.Equal("خبر پس گرفته شد", page.One("h1").TextContent);
        Assert.Contains("۹ تیر ۱۴۰۰", page.One("main time").TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public async Task The_index_offers_each_edition_in_its_own_direction()
    {
        var entries = new[] { SampleViews.Persian, SampleViews.English }.Select(edition => new EditionEntry(edition, [Story]));
        var page = await Rendering.PageAsync(new EditionIndexView(SampleViews.Site(SampleViews.English), [.. entries]));

        Assert.Equal(["fa rtl", "en ltr"], page.QuerySelectorAll("section").Select(section => $"{section.GetAttribute("lang")} {section.GetAttribute("dir")}"));
    }

    [Theory]
    [InlineData("fa-AF", "صفحهٔ نخست")]
    [InlineData("fa-IR", "خانه")]
    [InlineData("prs", "صفحهٔ نخست")]
    [InlineData("en-GB", "Home")]
    [InlineData("sw", "Home")]
    public void A_language_without_sentences_of_its_own_borrows_them(string language, string home) =>
        Assert.Equal(home, SiteStrings.For(language)["home"]);
}
