using CsCheck;

namespace Dragoman.Languages.Tests.Transliteration;

public sealed class PronunciationTests
{
    [Theory]
    [InlineData("Stoltenberg", "استولتنبرگ")]
    [InlineData("Stoltenberg", "Столтенберг")]
    [InlineData("Stoltenberg", "ستولتنبرغ")]
    [InlineData("Stoltenberg", "סטולטנברג")]
    [InlineData("Stoltenberg", "斯托尔滕贝格")]
    [InlineData("Kazemi", "الکاظمی")]
    [InlineData("Kazemi", "Kadhimi")]
    [InlineData("Kadhimi", "کاظمی")]
    [InlineData("Guterres", "گوترش")]
    [InlineData("Guterres", "Гутерриш")]
    [InlineData("Massachusetts", "ماساتشوستس")]
    [InlineData("McGregor", "ماكجريجور")]
    [InlineData("Trump", "Трампом")]
    [InlineData("Johnson", "جانسون")]
    [InlineData("Macron", "马克龙")]
    public void A_name_sounds_alike_in_another_script(string name, string word) => Assert.InRange(Likeness(name, word), 0.7f, 1f);

    [Theory]
    [InlineData("Stoltenberg", "گوترش")]
    [InlineData("Kazemi", "روحانی")]
    [InlineData("Trump", "Байден")]
    [InlineData("Johnson", "مرکل")]
    [InlineData("Macron", "默克尔")]
    public void Another_name_does_not(string name, string word) => Assert.InRange(Likeness(name, word), 0f, 0.69f);

    [Fact]
    public void Any_text_has_a_pronunciation() =>
        AnyText.Utf16.Sample(text => Assert.InRange(Pronunciation.Likeness(Pronunciation.Of(text), Pronunciation.Of("Stoltenberg")), 0f, 1f));

    private static float Likeness(string name, string word) => Pronunciation.Likeness(Pronunciation.Of(name), Pronunciation.Of(Bare(word)));

    private static string Bare(string word) => word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}
