using static Dragoman.Newsroom.Tests.Stories.Reading.Samples;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class OfficePasteTests
{
    [Fact]
    public void A_paste_from_Word_keeps_text_lists_and_marks_and_names_what_it_leaves_out()
    {
        var text = Read("word-clipboard.html");
        Assert.Equal(
            [
                "Headline: Port reopens after eleven days",
                "Paragraph: Aden – The harbour of the southern city took in its first *freighter since* the storm, the _harbour master_ said.",
                "ListItem: Two cranes work again.",
                "ListItem: Night work begins [on Monday](https://port.example/notice?id=4&lang=en).",
                "Quotation: “We lost eleven days,” she said.",
            ],
            text.Lines());
        Assert.Equal(
            [
                "1 deleted passage was left out.",
                "1 reviewer's comment was left out.",
                "1 hidden passage was left out.",
                "1 pasted picture was left out: add from a file.",
            ],
            text.Warnings);
    }

    [Fact]
    public void A_Persian_page_saved_by_Word_keeps_its_ZWNJ_and_loses_its_typed_numbers()
    {
        var text = Read("word-fa.htm");
        Assert.Equal(
            [
                "Headline: بازگشایی موزه پس از دو سال",
                "Paragraph: موزه شهر پس از دو سال تعمیر، امروز با نمایش ۱۲۰ اثر *بازگشایی* می‌شود.",
                "Heading: بخش‌های تازه",
                "ListItem: تالار سکه‌ها",
                "ListItem: تالار نسخه‌های خطی",
            ],
            text.Lines());
        Assert.Empty(text.Warnings);
    }

    [Fact]
    public void A_paste_from_Google_Docs_is_not_bold_all_over()
    {
        var text = Read("docs.html");
        Assert.Equal(
            [
                "Headline: River towns vote on the new bridge",
                "Paragraph: Voters in four towns decide on *Sunday* whether the _[bridge plan](https://bridge.example/plan)_ goes ahead.",
                "ListItem: It would cost 40 million.",
                "ListItem: It would open in 2031.",
            ],
            text.Lines());
        Assert.Equal(["1 picture on the web was left out: add from a file."], text.Warnings);
    }

    [Fact]
    public void A_page_of_LibreOffice_takes_its_title_as_headline_and_two_line_breaks_as_a_new_paragraph()
    {
        Assert.Equal(
            [
                "Headline: Weather report",
                "Paragraph: أعلنت هيئة الأرصاد أن *العاصفة* تصل مساء الخميس.",
                "Paragraph: وأضافت أن الرياح تبلغ 80 كيلومترا في الساعة.",
                "Paragraph: وقالت البلدية إن المدارس تغلق أبوابها يوم الجمعة.",
                "ListItem: هاتف الطوارئ: 112",
            ],
            Read("libreoffice.html").Lines());
    }

    [Fact]
    public void An_article_of_a_CMS_keeps_its_order_and_its_pictures()
    {
        var text = Read("cms.html");
        Assert.Equal(
            [
                "Headline: Clinic opens in the _old mill_",
                "Paragraph: Health",
                "Caption: The mill in *May*. Photo: A. Reporter{pictures/mill yard.jpg, The yard of the mill}",
                "Paragraph: The valley has a clinic again. It stands where flour was ground.",
                "Quotation: We walk now, we do not drive.",
                "Quotation: That is the difference.",
                "Heading: What it offers",
                "Paragraph: Day",
                "Paragraph: Hours",
                "Paragraph: Monday",
                "Paragraph: 8 to 16",
                "Paragraph: Write to [the clinic](mailto:clinic@mill.example). It answers within a day.",
                "Caption: {map.png, A map}",
            ],
            text.Lines());
        Assert.Equal(
            [
                "1 script was left out.",
                "1 link was dropped, its text kept: only http, https and mailto addresses are links here.",
                "1 table was read cell by cell: check the order.",
                "1 embedded page, player or object was left out.",
                "1 passage that readers do not see was left out (noscript, template).",
            ],
            text.Warnings);
    }
}
