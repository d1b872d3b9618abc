using static Dragoman.Newsroom.Tests.Stories.Reading.Samples;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class MarkdownTextTests
{
    [Fact]
    public void A_Persian_report_in_Markdown_becomes_blocks()
    {
        var text = Read("report.md");
        Assert.Equal(
            [
                "Headline: گزارش سیلاب در شمال",
                "Paragraph: Kicker line",
                "Paragraph: سیلاب دیشب *سه روستا* را در بر گرفت و _راه اصلی_ بسته شد. [ستاد بحران](https://crisis.example/fa) می‌گوید امداد می‌رسد.",
                "Heading: شمار آسیب‌ها",
                "ListItem: روستای یکم",
                "ListItem: مدرسه",
                "ListItem: روستای دوم",
                "Quotation: آب تا پنجره‌ها آمد.",
                "Caption: پل پس از سیلاب{عکس/پل.jpg, پل روستا}",
                "Paragraph: روستا",
                "Paragraph: خانه",
                "Paragraph: یکم",
                "Paragraph: ۱۲",
                "Paragraph: پرونده *محلی* و کد و بد.",
                "Paragraph: متن _خام_",
            ],
            text.Lines());
        Assert.Equal(
            [
                "1 block of front matter was left out: give headline and time when filing.",
                "1 table was read cell by cell: check the order.",
                "1 script was left out.",
                "1 link was dropped, its text kept: only http, https and mailto addresses are links here.",
            ],
            text.Warnings);
    }

    [Fact]
    public void A_heading_within_the_text_is_no_headline_but_one_that_opens_it_is()
    {
        Assert.Equal(["Paragraph: One.", "Heading: Two", "Paragraph: Three."], Markdown("One.\n\n## Two\n\nThree.").Lines());
        Assert.Equal(["Headline: Two", "Paragraph: Three."], Markdown("## Two\n\nThree.").Lines());
        Assert.Equal(["Headline: One", "Heading: Two", "Paragraph: x"], Markdown("One\n===\n\n# Two\n\nx").Lines());
    }

    [Fact]
    public void Code_is_text_and_entities_are_letters()
        => Assert.Equal(["Paragraph: <b>a</b> & ©", "Paragraph: if (a < b)"], Markdown("`<b>a</b>` &amp; &copy;\n\n    if (a < b)").Lines());

    [Fact]
    public void A_picture_within_a_paragraph_follows_it_whole()
        => Assert.Equal(["Paragraph: Before after.", "Caption: {a.png, A}"], Markdown("Before ![A](a.png) after.").Lines());
}
