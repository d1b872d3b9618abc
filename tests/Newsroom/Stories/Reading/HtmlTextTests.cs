using static Dragoman.Newsroom.Tests.Stories.Reading.Samples;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>a<br>b</p>", "Paragraph: a b")]
    [InlineData("<p>a<br>&nbsp;<br>b</p>", "Paragraph: a|Paragraph: b")]
    [InlineData("a<div>b<p>c</p>d</div>e", "Paragraph: a|Paragraph: b|Paragraph: c|Paragraph: d|Paragraph: e")]
    [InlineData("<p>a <b>b </b><b>c</b> d</p>", "Paragraph: a *b c* d")]
    [InlineData("<p>a<b> b</b>c</p>", "Paragraph: a *b*c")]
    [InlineData("<p><strong>a <em>b</em></strong><em> c</em></p>", "Paragraph: *a _b* c_")]
    [InlineData("<p><b>a</b></p><p><b> </b></p><p>b</p>", "Paragraph: *a*|Paragraph: b")]
    [InlineData("<ol><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol>", "ListItem: a|ListItem: b|ListItem: c")]
    [InlineData("<blockquote>a<ul><li>b</li></ul></blockquote>", "Quotation: a|ListItem: b")]
    [InlineData("<title>T</title><p>a</p>", "Headline: T|Paragraph: a")]
    [InlineData("<title>First line.</title><p>First line.</p><p>b</p>", "Headline: First line.|Paragraph: b")]
    [InlineData("<title>First</title><p>First line of it.</p><p>b</p>", "Paragraph: First line of it.|Paragraph: b")]
    [InlineData("<title>T</title><h2>H</h2><p>a</p>", "Headline: H|Paragraph: a")]
    [InlineData("<h1>a<br><br>b</h1><h1>c</h1>", "Headline: a b|Heading: c")]
    [InlineData("<p>a</p><p hidden>b</p><p style='display: NONE'>c</p>", "Paragraph: a")]
    [InlineData("<p>می‌روم&shy;&#8203; ۱۲</p>", "Paragraph: می‌روم ۱۲")]
    [InlineData("<figure><figcaption>c</figcaption><img src=a.jpg></figure>", "Caption: c{a.jpg, }")]
    [InlineData("<figure><img src=http://x.example/a.jpg><figcaption>c</figcaption></figure>", "Caption: c")]
    [InlineData("<p><img src='a.jpg' title='t'></p><p class=MsoCaption>Figure 1</p>", "Caption: t{a.jpg, }|Caption: Figure 1")]
    [InlineData("<p><img src='a.jpg'></p><p class=MsoCaption>Figure 1</p>", "Caption: Figure 1{a.jpg, }")]
    [InlineData("<p>a<![if !supportLists]>b</p>", "Paragraph: ab")]
    public void A_fragment_becomes_these_blocks(string html, string blocks)
        => Assert.Equal(blocks.Split('|'), Html(html).Lines());

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x")]
    [InlineData("HTTP://a.example/اخبار", "HTTP://a.example/اخبار")]
    [InlineData(" ht\ntps://a.example/a b ", "https://a.example/a%20b")]
    [InlineData("mailto:desk@a.example", "mailto:desk@a.example")]
    [InlineData("https://a.example/\"onclick='x'", "https://a.example/%22onclick=%27x%27")]
    public void A_link_that_leads_to_the_web_or_a_mailbox_is_kept(string address, string kept)
        => Assert.Equal(kept, Html($"<a href=\"{System.Net.WebUtility.HtmlEncode(address)}\">x</a>").Blocks[0].Marks[0].Target);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVa&#x09;ScRiPt:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("//a.example/x")]
    [InlineData("page.html")]
    [InlineData("http:x")]
    [InlineData("https:\\\\a.example")]
    [InlineData("https://")]
    [InlineData("file:///etc/passwd")]
    public void Any_other_link_is_dropped_and_said(string address)
    {
        var text = Html($"<p><a href=\"{address}\">x</a></p>");
        Assert.Equal(["Paragraph: x"], text.Lines());
        Assert.StartsWith("1 link was dropped", Assert.Single(text.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.jpg")]
    [InlineData("%2e%2e/a.jpg")]
    [InlineData("x\\..\\..\\a.jpg")]
    [InlineData("/etc/a.jpg")]
    [InlineData("C:\\a.jpg")]
    [InlineData("\\\\server\\a.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("https://a.example/a.jpg")]
    public void A_picture_from_anywhere_but_the_texts_folder_is_left_out_and_said(string source)
    {
        var text = Html($"<p>x<img src=\"{source}\"></p>");
        Assert.Null(Assert.Single(text.Blocks).Picture);
        Assert.Contains("left out", Assert.Single(text.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_of_what_is_left_out_counts_it()
        => Assert.Equal(["2 pictures on the web were left out: add from a file."], Html("x<img src=//a/b><img src=http://a/b>").Warnings);
}
