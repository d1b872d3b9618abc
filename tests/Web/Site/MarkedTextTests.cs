using Dragoman.Stories;

namespace Dragoman.Web.Tests.Site;

public sealed class MarkedTextTests
{
    private static async Task<string> HtmlOf(string text, params Mark[] marks) =>
        (await Rendering.PageAsync(SampleViews.PersianOriginal() with { Blocks = [SampleViews.Block("p", text, marks: marks)] })).One("#p").InnerHtml;

    [Fact]
    public async Task Marks_become_elements_around_their_characters() =>
        Assert.Equal(
            "The <strong>46 million</strong> for <a href=\"https://example.org/\">Sohar</a>",
            await HtmlOf("The 46 million for Sohar", new(MarkKind.Strong, 4, 10), new(MarkKind.Link, 19, 5, "https://example.org/")));

    [Fact]
    public async Task A_mark_that_crosses_a_link_is_cut_and_the_link_stays_whole() =>
        Assert.Equal(
            "<strong>ab</strong><a href=\"https://example.org/\"><strong>cd</strong>ef</a>",
            await HtmlOf("abcdef", new(MarkKind.Strong, 0, 4), new(MarkKind.Link, 2, 4, "https://example.org/")));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("/relative")]
    [InlineData("")]
    public async Task An_address_that_is_no_web_address_is_no_link(string target) =>
        Assert.Equal("text", await HtmlOf("text", new Mark(MarkKind.Link, 0, 4, target)));

    [Fact]
    public async Task Text_that_looks_like_markup_stays_text() =>
        Assert.Equal(
            "&lt;img src=x onerror=alert(1)&gt; <em>&lt;b&gt;</em>",
            await HtmlOf("<img src=x onerror=alert(1)> <b>", new Mark(MarkKind.Emphasis, 29, 3)));

    [Fact]
    public async Task Marks_beyond_the_text_mark_what_there_is() =>
        Assert.Equal("a<em>b</em>", await HtmlOf("ab", new(MarkKind.Emphasis, 1, 99), new(MarkKind.Strong, 50, 3)));
}
