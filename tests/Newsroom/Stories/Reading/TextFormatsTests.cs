using Dragoman.Stories.Reading;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class TextFormatsTests
{
    [Theory]
    [InlineData("a.TXT", "<p>x</p>", TextFormat.Plain)]
    [InlineData("a.md", "x", TextFormat.Markdown)]
    [InlineData("dir.html/a.markdown", "x", TextFormat.Markdown)]
    [InlineData("a.htm", "x", TextFormat.Html)]
    [InlineData("a.fa.html", "x", TextFormat.Html)]
    [InlineData("-", " \n<!DOCTYPE html>", TextFormat.Html)]
    [InlineData(null, "\uFEFF<p class=MsoNormal>x", TextFormat.Html)]
    [InlineData(null, "<!--StartFragment--><p>x", TextFormat.Html)]
    [InlineData(null, "Version:0.9\r\nStartHTML:00000097\r\n", TextFormat.Html)]
    [InlineData(null, "<h1>x</h1>", TextFormat.Html)]
    [InlineData(null, "<script>alert(1)</script>", TextFormat.Html)]
    [InlineData(null, "<pfizer said", TextFormat.Plain)]
    [InlineData(null, "5 < 6 and 7 > 6.", TextFormat.Plain)]
    [InlineData(null, "x\n\n## تیتر\n\ny", TextFormat.Markdown)]
    [InlineData(null, "see [this](https://a.example)", TextFormat.Markdown)]
    [InlineData(null, "a **strong** word", TextFormat.Markdown)]
    [InlineData(null, "---\ntitle: x\n---\ny", TextFormat.Markdown)]
    [InlineData(null, "#Iraq is a hashtag, 2 * 3 * 4 a sum, [sic] a remark.", TextFormat.Plain)]
    [InlineData(null, "- one\n- two", TextFormat.Plain)]
    [InlineData("story", "شفقنا- متن.", TextFormat.Plain)]
    public void The_format_is_told_by_the_name_or_by_clear_signs(string? fileName, string text, TextFormat format)
        => Assert.Equal(format, TextFormats.Of(fileName, text));
}
