namespace Dragoman.Languages.Tests;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData("fa", "Arab")]
    [InlineData("fa-AF", "Arab")]
    [InlineData("prs", "Arab")]
    [InlineData("ar", "Arab")]
    [InlineData("ur", "Arab")]
    [InlineData("ps", "Arab")]
    [InlineData("ckb", "Arab")]
    [InlineData("ug", "Arab")]
    [InlineData("sd", "Arab")]
    [InlineData("ks", "Arab")]
    [InlineData("pa-PK", "Arab")]
    [InlineData("pa-Arab", "Arab")]
    [InlineData("az-Arab", "Arab")]
    [InlineData("az-IR", "Arab")]
    [InlineData("uz-AF", "Arab")]
    [InlineData("ku-IQ", "Arab")]
    [InlineData("he", "Hebr")]
    [InlineData("yi", "Hebr")]
    [InlineData("dv", "Thaa")]
    [InlineData("syr", "Syrc")]
    [InlineData("nqo", "Nkoo")]
    [InlineData("ff-Adlm", "Adlm")]
    public void These_are_written_from_right_to_left(string tag, string script)
    {
        LanguageTag language = LanguageTag.Parse(tag);
        Assert.Equal((script, Direction.RightToLeft), (Scripts.Of(language), Scripts.DirectionOf(language)));
    }

    [Theory]
    [InlineData("en", "Latn")]
    [InlineData("tr", "Latn")]
    [InlineData("ku", "Latn")]
    [InlineData("az", "Latn")]
    [InlineData("uz", "Latn")]
    [InlineData("ff", "Latn")]
    [InlineData("ar-Latn", "Latn")]
    [InlineData("fa-Cyrl", "Cyrl")]
    [InlineData("ru", "Cyrl")]
    [InlineData("tg", "Cyrl")]
    [InlineData("kk", "Cyrl")]
    [InlineData("sr", "Cyrl")]
    [InlineData("sr-ME", "Latn")]
    [InlineData("pa", "Guru")]
    [InlineData("pa-IN", "Guru")]
    [InlineData("sd-IN", "Deva")]
    [InlineData("hi", "Deva")]
    [InlineData("zh", "Hans")]
    [InlineData("zh-TW", "Hant")]
    [InlineData("ja", "Jpan")]
    [InlineData("ko", "Kore")]
    [InlineData("el", "Grek")]
    [InlineData("am", "Ethi")]
    [InlineData("xx", "Latn")]
    public void These_are_written_from_left_to_right(string tag, string script)
    {
        LanguageTag language = LanguageTag.Parse(tag);
        Assert.Equal((script, Direction.LeftToRight), (Scripts.Of(language), Scripts.DirectionOf(language)));
    }
}
