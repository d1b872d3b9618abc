using System.Globalization;
using static Dragoman.Stories.Matching.Versions;

namespace Dragoman.Stories.Matching;

public sealed class BlockMatchingTests
{
    private const string Fire = "A fire at a textile factory in the port city killed five people on Monday evening, officials said.";
    private const string Cause = "The blaze began shortly after eight o'clock on the second floor, where fabric was stored. Investigators are looking at the wiring.";
    private const string Witness = "“We heard shouting and then the windows broke,” said a shopkeeper across the street.";
    private const string Mayor = "The mayor visited the injured in hospital and promised an inspection of every workshop in the district.";
    private const string Past = "It is the third such accident this year. In March, two workers were killed in a paint store nearby.";

    private const string Meeting = "وزیر امور خارجه ایران روز دوشنبه در تهران با همتای عراقی خود دیدار و درباره پروژه‌های مشترک گفت‌وگو کرد.";
    private const string Trade = "به گفته وی، حجم تجارت دو کشور در سال گذشته به ۱۲ میلیارد دلار رسیده است. او ابراز امیدواری کرد این رقم افزایش یابد.";
    private const string Border = "دو طرف همچنین بر لزوم بازگشایی گذرگاه‌های مرزی برای زائران اربعین تأکید کردند.";
    private const string Visit = "قرار است هیئتی از وزارت نیرو هفته آینده برای پیگیری مطالبات برق به بغداد سفر کند.";

    private static readonly IReadOnlyList<(BlockKind, string)> English = Article("Five killed in factory fire", Fire, Cause, Witness, Mayor, Past);
    private static readonly IReadOnlyList<(BlockKind, string)> Persian = Article("دیدار وزیران خارجه ایران و عراق", Meeting, Trade, Border, Visit);

    private static IReadOnlyList<int?> InEnglish(params string[] after) =>
        BlockMatching.Match(English, Article("Five killed in factory fire", after));

    private static IReadOnlyList<int?> InPersian(params string[] after) =>
        BlockMatching.Match(Persian, Article("دیدار وزیران خارجه ایران و عراق", after));

    [Fact]
    public void The_same_text_is_the_same_blocks() => Assert.Equal([0, 1, 2, 3, 4, 5], BlockMatching.Match(English, English));

    [Fact]
    public void A_fixed_typo_a_changed_figure_and_an_added_sentence_keep_their_paragraphs()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], InEnglish(Fire.Replace("five", "seven", StringComparison.Ordinal), Cause.Replace("looking at", "looking into", StringComparison.Ordinal),
            Witness, Mayor + " She also said that the city would pay for the funerals and open a fund for the families.", Past));
        Assert.Equal([0, 1, 2, 3, 4], InPersian(Meeting.Replace("دوشنبه", "سه‌شنبه", StringComparison.Ordinal),
            Trade.Replace("۱۲", "۱۴", StringComparison.Ordinal), Border.Replace("ی", "ي", StringComparison.Ordinal), Visit + " این سفر سه روز طول می‌کشد."));
    }

    [Fact]
    public void A_paragraph_moved_to_the_top_keeps_its_identity()
    {
        Assert.Equal([0, 4, 1, 2, 3, 5], InEnglish(Mayor, Fire, Cause, Witness, Past));
        Assert.Equal([0, 4, 1, 2, 3], InPersian(Visit, Meeting, Trade, Border));
    }

    [Fact]
    public void Of_a_paragraph_split_in_two_one_part_continues_it_and_the_other_is_new()
    {
        Assert.Equal([0, 1, 2, null, 3, 4, 5], InEnglish(Fire, "The blaze began shortly after eight o'clock on the second floor, where fabric was stored.",
            "Investigators are looking at the wiring.", Witness, Mayor, Past));
        Assert.Equal([0, 1, 2, null, 3, 4], InPersian(Meeting, "به گفته وی، حجم تجارت دو کشور در سال گذشته به ۱۲ میلیارد دلار رسیده است.",
            "او ابراز امیدواری کرد این رقم افزایش یابد.", Border, Visit));
    }

    [Fact]
    public void Merged_paragraphs_continue_one_of_the_two()
    {
        var english = InEnglish(Fire, Cause, Witness + " " + Mayor, Past);
        Assert.Contains(english[3], new int?[] { 3, 4 });
        Assert.Equal([0, 1, 2, 5], english.Where((_, j) => j != 3));
        var persian = InPersian(Meeting, Trade + " " + Border, Visit);
        Assert.Equal([0, 1, 2, 4], persian);
    }

    [Fact]
    public void A_deleted_paragraph_leaves_the_others()
    {
        for (var gone = 1; gone <= 5; gone++)
        {
            var left = English.Where((_, i) => i != gone).ToList();
            Assert.Equal(Enumerable.Range(0, 6).Where(i => i != gone).Select(i => (int?)i), BlockMatching.Match(English, left));
        }
    }

    [Fact]
    public void Two_paragraphs_swapped_one_of_them_edited_keep_their_identities()
    {
        Assert.Equal([0, 1, 3, 2, 4, 5], InEnglish(Fire, Witness, Cause.Replace("eight", "nine", StringComparison.Ordinal), Mayor, Past));
        Assert.Equal([0, 1, 3, 2, 4], InPersian(Meeting, Border, Trade.Replace("۱۲ میلیارد", "حدود ۱۱ میلیارد", StringComparison.Ordinal), Visit));
    }

    [Fact]
    public void A_paragraph_rewritten_in_place_is_the_same_paragraph()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], InEnglish(Fire, Cause, "Nobody nearby would speak to reporters.", Mayor, Past));
        Assert.Equal([0, 1, 2, 3, 4], InPersian(Meeting, "هیچ آماری درباره مبادلات منتشر نشد.", Border, Visit));
    }

    [Fact]
    public void A_paragraph_rewritten_beside_a_moved_one_is_still_in_its_place() =>
        Assert.Equal([0, 4, 1, 2, 3, 5], InEnglish(Mayor, Fire, Cause, "Nobody nearby would speak to reporters.", Past));

    [Fact]
    public void A_wholly_new_text_keeps_only_the_headline()
    {
        Assert.Equal([0, null, null], BlockMatching.Match(English, Article("Markets fall", "Shares dropped sharply.", "Analysts blamed rates.")));
        Assert.Equal([0, null, null], BlockMatching.Match(Persian, Article("سقوط بازار", "شاخص بورس افت کرد.", "کارشناسان نرخ بهره را مقصر دانستند.")));
    }

    [Fact]
    public void A_new_paragraph_is_new_wherever_it_stands()
    {
        for (var at = 1; at <= 6; at++)
        {
            var after = English.ToList();
            after.Insert(at, (BlockKind.Paragraph, "Trade unions called a march for Friday."));
            var expected = Enumerable.Range(0, 6).Select(i => (int?)i).ToList();
            expected.Insert(at, null);
            Assert.Equal(expected, BlockMatching.Match(English, after));
        }
    }

    [Fact]
    public void A_headline_and_a_caption_are_never_a_paragraph()
    {
        IReadOnlyList<(BlockKind, string)> before = [(BlockKind.Headline, "Fire kills five"), (BlockKind.Caption, Fire), (BlockKind.Paragraph, Mayor)];
        IReadOnlyList<(BlockKind, string)> after = [(BlockKind.Headline, Mayor), (BlockKind.Paragraph, Fire), (BlockKind.Heading, Mayor)];
        Assert.Equal([0, null, 2], BlockMatching.Match(before, after));
    }

    [Fact]
    public void Repeated_texts_are_taken_in_order()
    {
        var before = Paragraphs("* * *", Fire, "* * *", Mayor);
        Assert.Equal([0, 1, 2, 3, null], BlockMatching.Match(before, Paragraphs("* * *", Fire, "* * *", Mayor, "* * *")));
    }

    [Fact]
    public void A_long_text_is_matched_too()
    {
        const int blocks = 500;
        var random = new Gibberish(7);
        var before = Paragraphs(Enumerable.Range(0, blocks).Select(_ => random.Sentence(40)).ToList());
        var after = before.Select((b, i) => (b.Kind, b.Text + string.Create(CultureInfo.InvariantCulture, $" edit{i}"))).Reverse().ToList();
        var matches = BlockMatching.Match(before, after);
        Assert.Equal(Enumerable.Range(0, blocks).Reverse().Select(i => (int?)i), matches);
    }
}
