using System.Text;
using CsCheck;
using Dragoman.Stories;

namespace Dragoman.Newsroom.Tests.Stories;

public class DigestTests
{
    /// <summary>FIPS 180-4's well-known values for "" and "abc".</summary>
    [Theory]
    [InlineData("", "sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("abc", "sha256-ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")]
    public void A_digest_is_sha_256_in_base64url_without_padding(string text, string digest)
    {
        Assert.Equal(digest, Digest.Sha256(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(digest, Digest.OfText(text));
    }

    [Fact]
    public void Persian_text_is_digested_as_its_utf_8() =>
        Assert.Equal(Digest.Sha256("نهم تیر ۱۴۰۰"u8), Digest.OfText("نهم تیر ۱۴۰۰"));

    [Theory]
    [InlineData("one two", "  one\t\r\n two\n")]
    [InlineData("one two", "one\u00A0two")]
    [InlineData("one two", "one\u2028\u3000\u202F\u0085two")]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("\u0622\u0628", "\u0627\u0653\u0628")]
    [InlineData("", " \u00A0\n")]
    public void What_a_reader_cannot_see_does_not_change_the_digest(string one, string other) =>
        Assert.Equal(Digest.OfText(one), Digest.OfText(other));

    [Theory]
    [InlineData("می\u200Cشود", "میشود")]
    [InlineData("می\u200Cشود", "می شود")]
    [InlineData("ي", "ی")]
    [InlineData("۱۴۰۰", "1400")]
    [InlineData("one two", "onetwo")]
    [InlineData("Word", "word")]
    [InlineData("ﬁ", "fi")]
    public void What_a_reader_can_see_changes_the_digest(string one, string other) =>
        Assert.NotEqual(Digest.OfText(one), Digest.OfText(other));

    /// <summary>The 25 code points of Unicode's White_Space property (PropList.txt).</summary>
    [Fact]
    public void Exactly_the_white_space_of_unicode_is_folded()
    {
        int[] whiteSpace =
        [
            .. Enumerable.Range(0x09, 5), 0x20, 0x85, 0xA0, 0x1680, .. Enumerable.Range(0x2000, 11),
            0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
        ];
        string folded = Digest.OfText("a b");
        Assert.Equal(whiteSpace, Enumerable.Range(0, 0x10000).Where(c => Digest.OfText($"a{(char)c}b") == folded));
    }

    [Fact]
    public void Different_broken_texts_have_different_digests()
    {
        string[] texts = ["a\uD800", "a\uD801", "a\uDC00", "a\uDC00\uD800", "a\uD800\uDC00", "a\uFFFD", "a\uFFFE", "a\uFFFF", "a"];
        Assert.Equal(texts.Length, texts.Select(Digest.OfText).Distinct().Count());
    }

    [Fact]
    public void Text_beside_a_broken_character_is_still_normalised() =>
        Assert.Equal(Digest.OfText("caf\u00E9 \uD800 caf\u00E9"), Digest.OfText("cafe\u0301\t\uD800\ncafe\u0301"));

    [Fact]
    public void Any_sequence_of_code_units_has_a_digest() =>
        Gen.Char['\0', '\uFFFF'].Array.Select(units => new string(units)).Sample(text =>
            Digest.OfText(text) is { Length: 50 } digest && digest == Digest.OfText($" {text}\n"));
}
