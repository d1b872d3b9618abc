using CsCheck;
using Dragoman.Languages;
using static Dragoman.Stories.Matching.Versions;

namespace Dragoman.Stories.Matching;

public sealed class BlockPairingTests
{
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly LanguageTag En = LanguageTag.Parse("en");

    private static Pairing Pair(IReadOnlyList<(BlockKind, string)> source, IReadOnlyList<(BlockKind, string)> target) =>
        BlockPairing.Pair(source, Fa, target, En);

    [Fact]
    public void A_headline_pairs_with_the_headline_and_a_caption_with_the_caption()
    {
        var pairing = Pair(
            [(BlockKind.Headline, "دیدار در بروکسل"), (BlockKind.Paragraph, "بند نخست خبر"), (BlockKind.Caption, "عکس از آرشیو")],
            [(BlockKind.Headline, "A very long headline that says everything about the meeting"), (BlockKind.Caption, "File photo"), (BlockKind.Paragraph, "The first paragraph")]);
        Assert.Equal([0, 2, 1], pairing.SourceOf);
        Assert.Empty(pairing.Untranslated);
        Assert.False(pairing.InOrder);
    }

    [Fact]
    public void The_same_numbers_pair_whatever_their_digits()
    {
        var pairing = Pair(
            Paragraphs("در این حادثه ۱۲ نفر کشته شدند.", "خسارت ۱٬۲۵۰ دلار برآورد شد.", "این واقعه در سال ۲۰۱۹ رخ داد."),
            Paragraphs("Damage was put at $1,250.", "This happened in 2019."));
        Assert.Equal([1, 2], pairing.SourceOf);
        Assert.Equal([0], pairing.Untranslated);
    }

    [Fact]
    public void A_name_pairs_across_scripts()
    {
        var pairing = Pair(
            Paragraphs("وزیر در این نشست سخن گفت.", "ینس استولتنبرگ در این نشست سخن گفت.", "نماینده ناتو در این نشست سخن گفت."),
            Paragraphs("Jens Stoltenberg spoke at the meeting."));
        Assert.Equal([1], pairing.SourceOf);
        Assert.Equal([0, 2], pairing.Untranslated);
    }

    [Fact]
    public void A_heading_that_one_side_lacks_is_untranslated_not_a_paragraph()
    {
        var pairing = Pair(
            [(BlockKind.Paragraph, "بند نخست خبر درباره دیدار دو وزیر در تهران"), (BlockKind.Heading, "پیشینه خبر"), (BlockKind.Paragraph, "بند دوم خبر درباره پیشینه این گفت‌وگوها در سال‌های گذشته")],
            Paragraphs("The first paragraph is about the meeting of two ministers", "The second is about the history of these talks in past years"));
        Assert.Equal([0, 2], pairing.SourceOf);
        Assert.Equal([1], pairing.Untranslated);
    }

    [Fact]
    public void A_paragraph_read_as_a_heading_still_pairs_in_order()
    {
        var pairing = Pair(
            [(BlockKind.Heading, "پیشینه خبر"), (BlockKind.Paragraph, "بند دوم خبر درباره پیشینه این گفت‌وگوها در سال‌های گذشته")],
            Paragraphs("Background", "The second is about the history of these talks in past years"));
        Assert.Equal([0, 1], pairing.SourceOf);
        Assert.True(pairing.InOrder);
    }

    [Fact]
    public void A_pair_that_only_its_place_speaks_for_is_not_made()
    {
        var pairing = Pair(
            Paragraphs(string.Concat(Enumerable.Repeat("این بند بسیار بلند است و درباره انتخابات سخن می‌گوید. ", 12)), "بند کوتاه دوم"),
            Paragraphs("A short one"));
        Assert.Equal([1], pairing.SourceOf);
        Assert.Equal([0], pairing.Untranslated);
    }

    [Fact]
    public void One_side_without_a_body_leaves_everything_to_a_person()
    {
        Assert.Equal([0, 1], Pair(Paragraphs("یک", "دو"), []).Untranslated);
        Assert.Equal([null, null], Pair([], Paragraphs("one", "two")).SourceOf);
    }

    [Fact]
    public void Nothing_is_dropped_and_nothing_pairs_twice()
    {
        var kind = Gen.Enum<BlockKind>();
        var block = Gen.Select(kind, Gen.OneOf("", "یک", "۱۲ نفر", "NATO said", "12 people", "a long paragraph with many words of no consequence", "ینس استولتنبرگ"));
        var blocks = block.Array[0, 12];
        Gen.Select(blocks, blocks).Sample((source, target) =>
        {
            var pairing = Pair(source, target);
            var paired = pairing.SourceOf.OfType<int>().ToList();
            return pairing.SourceOf.Count == target.Length
                && paired.Concat(pairing.Untranslated).Order().SequenceEqual(Enumerable.Range(0, source.Length))
                && (!pairing.InOrder || (pairing.Untranslated.Count == 0 && source.Length == target.Length));
        }, iter: 5_000);
    }

    [Fact]
    public void A_long_text_is_paired_too()
    {
        var random = new Gibberish(11);
        var source = Paragraphs(Enumerable.Range(0, 500).Select(_ => random.Sentence(40)).ToList());
        var pairing = Pair(source, [.. source.Skip(1)]);
        Assert.Equal([0], pairing.Untranslated);
    }
}
