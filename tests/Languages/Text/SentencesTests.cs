using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("en", "He left.|She stayed!|Why?")]
    [InlineData("en", "Mr. Smith met Dr. J. R. Jones in the U.S. Congress.|He left.")]
    [InlineData("en", "He flew to the U.S.|The talks failed.")]
    [InlineData("en", "“We can count on NATO.”|He paused.")]
    [InlineData("en", "“Why now?” he asked.|No one knew.")]
    [InlineData("en", "It grew 4.8 percent (No. 3 in Europe).|Then... it fell.")]
    [InlineData("en", "Apple Inc. Chief Tim Cook came at 5 p.m. on Jan. 5.|He spoke.")]
    [InlineData("en", "Plan B.|The end.")]
    [InlineData("fa", "نخست‌وزیر آمد.|وی گفت: «می‌آیم.»|چرا؟|د. علی کریمی رفت.")]
    [InlineData("ar", "وصل د. محمد علي إلى بغداد.|هل عاد؟|نعم!")]
    [InlineData("ur", "وزیر اعظم آئے۔|کیا وہ گئے؟|جی ہاں۔")]
    [InlineData("ru", "Д-р Иванов и г-н А. С. Петров приехали в 2021 г.|Президент улетел, т.е. вернулся.")]
    [InlineData("ru", "Это было в 2021 г. в Москве.|Всё.")]
    [InlineData("de", "Das gilt z. B. am 30. Juni, d.h. heute.|Dr. Müller kam.|„Gut.“|Ende.")]
    [InlineData("fr", "M. Dupont est là.|Qu’a dit Mme. Martin ?|Rien…|Fin.")]
    [InlineData("tr", "Prof. Dr. Yılmaz 2. Abdülhamid üzerine konuştu.|Bitti.")]
    [InlineData("es", "El Sr. López llegó.|¿Quién?|¡Nadie!")]
    [InlineData("he", "ראש הממשלה הגיע.|מתי?|היום.")]
    [InlineData("xx", "One.|Two.")]
    public void Sentences_end_where_a_reader_ends_them(string tag, string text)
    {
        string[] expected = text.Split('|');
        Assert.Equal(expected, Texts(string.Join(' ', expected), tag));
    }

    [Fact]
    public void Chinese_sentences_need_no_space() =>
        Assert.Equal(["他说：“我来了。”", "真的吗？", "是的。"], Texts("他说：“我来了。”真的吗？是的。", "zh"));

    [Fact]
    public void A_blank_line_ends_a_sentence_and_a_line_end_does_not() =>
        Assert.Equal(["A title", "One line\nand another."], Texts("A title\n\nOne line\nand another.\n", "en"));

    [Fact]
    public void The_seed_report_splits_alike_in_both_languages()
    {
        string[] en = [.. SharedData.Lines("seed/report.en.txt").Where(l => l.Length > 0)];
        string[] fa = [.. SharedData.Lines("seed/report.fa.txt").Where(l => l.Length > 0)];

        int alike = en.Zip(fa).Count(p => Texts(p.First, "en").Length == Texts(p.Second, "fa").Length);
        TestContext.Current.SendDiagnosticMessage($"Seed: {alike} of {Math.Min(en.Length, fa.Length)} paragraphs have as many sentences in both.");
        Assert.True(alike >= 10);
    }

    [Fact]
    public void Sentences_hold_all_text_in_order() =>
        Gen.Select(AnyText.Utf16, Gen.OneOf("en", "de", "ru", "fa", "zh")).Sample((text, tag) =>
            string.Concat(Texts(text, tag)).Where(c => !char.IsWhiteSpace(c)).SequenceEqual(text.Where(c => !char.IsWhiteSpace(c)))
            && Texts(text, tag).All(s => s.Length > 0 && s.Trim() == s));

    [Fact]
    public void A_long_run_of_marks_takes_no_long_time()
    {
        string dots = new string('.', 1_000_000) + "a";
        Assert.Single(Sentences.Split(dots, LanguageTag.Parse("en")));
    }

    private static string[] Texts(string text, string tag) => [.. Sentences.Split(text, LanguageTag.Parse(tag)).Select(r => text[r])];
}
