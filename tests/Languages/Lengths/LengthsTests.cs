namespace Dragoman.Languages.Tests.Lengths;

public sealed class LengthsTests
{
    [Fact]
    public void Between_any_two_languages_there_and_back_is_as_long_as_before()
    {
        LanguageTag[] languages = [.. "en fa fa-AF ar fr ru tr es de ur he zh".Split(' ').Select(LanguageTag.Parse)];
        foreach (LanguageTag from in languages)
        {
            foreach (LanguageTag to in languages)
                Assert.Equal(1, Dragoman.Languages.Lengths.Factor(from, to) * Dragoman.Languages.Lengths.Factor(to, from), 9);
        }
    }

    [Theory]
    [InlineData("en", 120, "de", 147, -0.5, 0.5)]
    [InlineData("en", 120, "zh", 41, -0.5, 0.5)]
    [InlineData("fr", 120, "ru", 115, -0.5, 0.5)]
    [InlineData("en", 120, "de", 75, -9, -2.5)]
    [InlineData("ar", 100, "tr", 210, 2, 9)]
    [InlineData("xx", 100, "yy", 100, -0.1, 0.1)]
    public void A_translation_is_about_as_long_as_its_language_needs(string from, int letters, string to, int others, double least, double most) =>
        Assert.InRange(Dragoman.Languages.Lengths.Deviation(letters, LanguageTag.Parse(from), others, LanguageTag.Parse(to)), least, most);

    [Fact]
    public void Short_texts_may_stray_further()
    {
        LanguageTag english = LanguageTag.Parse("en"), french = LanguageTag.Parse("fr");
        Assert.True(Dragoman.Languages.Lengths.Deviation(10, english, 5, french) > Dragoman.Languages.Lengths.Deviation(200, english, 100, french));
    }
}
