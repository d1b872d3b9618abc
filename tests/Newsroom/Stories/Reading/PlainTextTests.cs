using System.Text;
using Dragoman.Stories;
using Dragoman.Stories.Reading;
using static Dragoman.Newsroom.Tests.Stories.Reading.Samples;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void The_seed_report_has_eleven_paragraphs_and_no_headline_in_Persian_and_in_English_the_credit_line_more()
    {
        var persian = TextReading.Read(SharedFile.Read("seed/report.fa.txt"), "report.fa.txt");
        Assert.Equal(11, persian.Blocks.Count);
        Assert.All(persian.Blocks, b => Assert.Equal(BlockKind.Paragraph, b.Kind));
        var english = TextReading.Read(SharedFile.Read("seed/report.en.txt"), "report.en.txt");
        Assert.Equal(12, english.Blocks.Count);
        Assert.Equal(BlockKind.Paragraph, english.Blocks[^1].Kind);
        Assert.StartsWith("This news is originally published by Shafaqna Persian", english.Blocks[^1].Text, StringComparison.Ordinal);
        var typed = Encoding.UTF8.GetString(SharedFile.Read("seed/report.fa.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(' ', typed), string.Join(' ', persian.Blocks.Select(b => b.Text)));
    }

    [Fact]
    public void An_Arabic_statement_has_its_headline_its_list_and_its_speech()
        => Assert.Equal(
            [
                "Headline: وزير الصحة يعلن خطة من ثلاث نقاط",
                "Paragraph: قال وزير الصحة يوم الأحد إن الوزارة ستبدأ حملة تطعيم في جميع المحافظات.",
                "Paragraph: وتشمل الخطة:",
                "ListItem: المدارس",
                "ListItem: المستشفيات الريفية والمراكز الصحية",
                "ListItem: العيادات المتنقلة",
                "ListItem: لم نكن مستعدين، قال أحد الأطباء.",
                "Paragraph: \"لا وقت لدينا.\"",
            ],
            Read("statement.ar.txt").Lines());

    [Theory]
    [InlineData("Rain at last\n\nIt rained.", "Headline: Rain at last|Paragraph: It rained.")]
    [InlineData("It rained.\n\nIt snowed.", "Paragraph: It rained.|Paragraph: It snowed.")]
    [InlineData("Rain at last", "Paragraph: Rain at last")]
    [InlineData("He said:\n\nIt rained.", "Paragraph: He said:|Paragraph: It rained.")]
    [InlineData("Two lines\nof text\n\nIt rained.", "Paragraph: Two lines of text|Paragraph: It rained.")]
    [InlineData("“It rained.”\n\nSo he said.", "Paragraph: “It rained.”|Paragraph: So he said.")]
    public void A_first_line_that_is_no_sentence_is_the_headline_when_more_follows(string typed, string blocks)
        => Assert.Equal(blocks.Split('|'), Plain(typed).Lines());

    [Fact]
    public void Lines_that_end_like_sentences_are_paragraphs_when_no_blank_line_parts_them()
    {
        Assert.Equal(["Headline: باران بارید", "Paragraph: نخست.", "Paragraph: دوم؟"], Plain("باران بارید\r\nنخست.\r\nدوم؟\r\n").Lines());
        Assert.Equal(["Paragraph: a line that was broken by the mail program."], Plain("a line that was\nbroken by the\nmail program.").Lines());
    }

    [Fact]
    public void One_dash_is_speech_and_two_are_a_list_even_with_blank_lines_between()
    {
        Assert.Equal(["Paragraph: – Yes, he said.", "Paragraph: She left."], Plain("– Yes, he said.\n\nShe left.").Lines());
        Assert.Equal(["ListItem: Bread", "ListItem: Salt", "Paragraph: End."], Plain("- Bread\n\n- Salt\n\nEnd.").Lines());
    }

    [Fact]
    public void White_space_is_folded_and_spelling_is_kept()
        => Assert.Equal(["Paragraph: می‌روم ي ى ﷼."], Plain("\uFEFF می‌روم \t\u00A0ي\u00AD\u200B ى\u3000﷼.\r").Lines());

    [Fact]
    public void Markup_in_plain_text_is_only_text()
        => Assert.Equal(["Paragraph: <b>a</b> **b** &amp;."], Plain("<b>a</b> **b** &amp;.").Lines());
}
