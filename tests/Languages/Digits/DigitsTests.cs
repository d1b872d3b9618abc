using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class DigitsTests
{
    [Theory]
    [InlineData("در ۱۲۵ روز و ٣ ساعت", NumberingSystem.Latin, "در 125 روز و 3 ساعت")]
    [InlineData("30 June 2021", NumberingSystem.Persian, "۳۰ June ۲۰۲۱")]
    [InlineData("4.8", NumberingSystem.ArabicIndic, "٤.٨")]
    [InlineData("२०२१", NumberingSystem.Persian, "۲۰۲۱")]
    [InlineData("2021", NumberingSystem.Devanagari, "२०२१")]
    public void Digits_of_every_system_are_rewritten_and_all_else_stays(string text, NumberingSystem to, string expected) =>
        Assert.Equal(expected, Digits.Write(text, to));

    [Theory]
    [InlineData("fa", NumberingSystem.Persian)]
    [InlineData("ps", NumberingSystem.Persian)]
    [InlineData("fa-AF", NumberingSystem.Latin)]
    [InlineData("prs", NumberingSystem.Latin)]
    [InlineData("ar", NumberingSystem.Latin)]
    [InlineData("ur", NumberingSystem.Latin)]
    [InlineData("he", NumberingSystem.Latin)]
    [InlineData("en", NumberingSystem.Latin)]
    [InlineData("hi", NumberingSystem.Latin)]
    [InlineData("ne", NumberingSystem.Devanagari)]
    [InlineData("ckb", NumberingSystem.ArabicIndic)]
    [InlineData("uz-AF", NumberingSystem.Persian)]
    public void News_in_a_language_has_its_usual_digits(string tag, NumberingSystem expected) =>
        Assert.Equal(expected, Digits.DefaultFor(LanguageTag.Parse(tag)));

    [Fact]
    public void Writing_digits_in_any_system_and_back_loses_no_value() =>
        Gen.Select(AnyText.Utf16, Gen.Enum<NumberingSystem>()).Sample((text, system) =>
            Digits.ToLatin(Digits.Write(text, system)) == Digits.ToLatin(text)
            && Digits.Write(text, system).Length == text.Length);

    [Fact]
    public void An_unknown_system_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Write("1", (NumberingSystem)99));
}
