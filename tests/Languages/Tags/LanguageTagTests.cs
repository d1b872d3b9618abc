namespace Dragoman.Languages.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("FA", "fa", "fa", null, null)]
    [InlineData("fa-af", "fa-AF", "fa", null, "AF")]
    [InlineData("ZH-HANS-cn", "zh-Hans-CN", "zh", "Hans", "CN")]
    [InlineData("es-419", "es-419", "es", null, "419")]
    [InlineData("sr-latn", "sr-Latn", "sr", "Latn", null)]
    [InlineData("PRS", "prs", "prs", null, null)]
    [InlineData("zh-yue-hk", "zh-yue-HK", "zh", null, "HK")]
    [InlineData("de-ch-1996", "de-CH-1996", "de", null, "CH")]
    [InlineData("sl-rozaj-biske", "sl-rozaj-biske", "sl", null, null)]
    [InlineData("en-ca-X-CA", "en-CA-x-ca", "en", null, "CA")]
    [InlineData("ar-U-NU-latn", "ar-u-nu-latn", "ar", null, null)]
    [InlineData("x-house", "x-house", "und", null, null)]
    [InlineData("i-klingon", "tlh", "tlh", null, null)]
    public void A_tag_of_RFC_5646_is_read_into_canonical_case(string text, string value, string language, string? script, string? region)
    {
        LanguageTag tag = LanguageTag.Parse(text);

        Assert.Equal((value, language, script, region), (tag.Value, tag.Language, tag.Script, tag.Region));
        Assert.Equal(value, tag.ToString());
        Assert.Equal(tag, LanguageTag.Parse(value));
    }

    [Theory]
    [InlineData("", "a part is empty")]
    [InlineData("fa_IR", "'fa_ir' holds a character")]
    [InlineData("f", "'f', which is no language")]
    [InlineData("fa-", "a part is empty")]
    [InlineData("فا", "holds a character")]
    [InlineData("en-verylongone", "longer than eight")]
    [InlineData("en-u", "extension 'u' is empty")]
    [InlineData("en-x", "nothing follows 'x'")]
    [InlineData("en-a-bbb-a-ccc", "stands twice")]
    [InlineData("de-1996-1996", "stands twice")]
    [InlineData("en-US-GB", "'GB' is out of place")]
    [InlineData("i-default", "'i', which is no language")]
    public void A_text_that_is_no_tag_is_refused_with_the_part_at_fault(string text, string fault)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => LanguageTag.Parse(text));
        Assert.Contains(fault, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(LanguageTag.TryParse(text, out LanguageTag? none));
        Assert.Null(none);
    }

    [Fact]
    public void Null_is_no_tag() => Assert.False(LanguageTag.TryParse(null, out _));
}
