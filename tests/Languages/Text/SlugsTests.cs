using System.Globalization;
using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Iraq’s PM meets NATO chief: “We can count on it”", "iraqs-pm-meets-nato-chief-we-can-count-on-it")]
    [InlineData("نخست‌وزیر عراق و دبیرکل ناتو، دیدار کردند", "نخست-وزیر-عراق-و-دبیرکل-ناتو-دیدار-کردند")]
    [InlineData("مُحَمَّد ۱۴۰۰", "محمد-۱۴۰۰")]
    [InlineData("Élysée: 4.8 %", "élysée-4-8")]
    [InlineData("हिन्दी समाचार", "हिन्दी-समाचार")]
    [InlineData("北约秘书长", "北约秘书长")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("…!?", "story")]
    [InlineData("", "story")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_headline_becomes_words_of_its_own_script(string headline, string expected) =>
        Assert.Equal(expected, Slugs.Of(headline));

    [Fact]
    public void A_long_headline_is_cut_after_a_word() =>
        Assert.Equal("one-two", Slugs.Of("One two three", 8));

    [Fact]
    public void A_single_long_word_is_cut_between_whole_characters() =>
        Assert.Equal("𠀀𠀀", Slugs.Of("𠀀𠀀𠀀", 5));

    [Fact]
    public void A_slug_is_always_one_safe_segment_of_an_address() =>
        Gen.Select(AnyText.Utf16, Gen.Int[5, 60]).Sample((headline, length) =>
        {
            string slug = Slugs.Of(headline, length);
            return slug.Length is > 0 && slug.Length <= length && slug[0] != '-' && slug[^1] != '-'
                && !slug.Contains("--", StringComparison.Ordinal) && slug.EnumerateRunes().All(IsSafe) && Slugs.Of(slug, length) == slug;
        }, iter: 50_000);

    private static bool IsSafe(System.Text.Rune rune) => rune.Value == '-' || System.Text.Rune.IsLetterOrDigit(rune)
        || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
