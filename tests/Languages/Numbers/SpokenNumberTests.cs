using System.Globalization;

namespace Dragoman.Languages.Tests.Numbers;

/// <summary>Decimals and signs as they are spoken, as CLDR's spell-out rules print them and as newsrooms write them.</summary>
public sealed class SpokenNumberTests
{
    [Theory]
    [InlineData("en", "four point eight", "4.8")]
    [InlineData("en", "three point one four one six", "3.1416")]
    [InlineData("en", "four point eight million", "4800000")]
    [InlineData("en", "eight tenths", "0.8")]
    [InlineData("fa", "چهار ممیز هشت", "4.8")]
    [InlineData("fa", "۴ ممیز ۸", "4.8")]
    [InlineData("fa", "چهار و هشت دهم", "4.8")]
    [InlineData("fa", "چهار ممیز بیست و پنج صدم", "4.25")]
    [InlineData("fa-AF", "چهار اعشاریه هشت", "4.8")]
    [InlineData("ar", "أربعة فاصلة ثمانية", "4.8")]
    [InlineData("ar", "أربعة فاصل ثمانية", "4.8")]
    [InlineData("fr", "quatre virgule huit", "4.8")]
    [InlineData("fr", "quatre virgule vingt-cinq", "4.25")]
    [InlineData("ru", "четыре целых восемь десятых", "4.8")]
    [InlineData("ru", "ноль целых пять сотых", "0.05")]
    [InlineData("ru", "четыре целых восемь десятых миллиона", "4800000")]
    [InlineData("tr", "dört virgül sekiz", "4.8")]
    [InlineData("es", "cuatro coma ocho", "4.8")]
    [InlineData("es", "cuatro punto ocho", "4.8")]
    [InlineData("de", "vier Komma acht", "4.8")]
    [InlineData("ur", "چار اعشاریہ آٹھ", "4.8")]
    [InlineData("he", "ארבע נקודה שמונה", "4.8")]
    [InlineData("zh", "四点八", "4.8")]
    [InlineData("zh", "四点八亿", "480000000")]
    [InlineData("ar", "½14", "14.5")]
    [InlineData("ur", "11$ بلین", "11000000000")]
    public void Decimals_are_read_as_they_are_spoken(string language, string text, string values) =>
        Assert.Equal(values, string.Join(' ', Read(language, text).Select(n => n.Value.ToString("0.######", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("en", "at one point two men")]
    [InlineData("zh", "下午三点二十分")]
    [InlineData("fr", "les quatre, virgule")]
    public void What_is_no_decimal_stays_apart(string language, string text) =>
        Assert.DoesNotContain(Read(language, text), n => n.Value % 1 != 0);

    [Theory]
    [InlineData("en", "-5 °C", true)]
    [InlineData("en", "−5 °C", true)]
    [InlineData("en", "minus five degrees", true)]
    [InlineData("en", "5 degrees Celsius below zero", true)]
    [InlineData("fa", "۵ درجه زیر صفر", true)]
    [InlineData("fa-AF", "منفی ۵ درجه", true)]
    [InlineData("ar", "5 درجات تحت الصفر", true)]
    [InlineData("fr", "moins 5 degrés", true)]
    [InlineData("fr", "5 degrés sous zéro", true)]
    [InlineData("de", "5 Grad unter null", true)]
    [InlineData("es", "5 grados bajo cero", true)]
    [InlineData("ru", "5 градусов мороза", true)]
    [InlineData("tr", "eksi 5 derece", true)]
    [InlineData("ur", "منفی 5 ڈگری", true)]
    [InlineData("he", "5 מעלות מתחת לאפס", true)]
    [InlineData("zh", "零下5度", true)]
    [InlineData("en", "3-5 people", false)]
    [InlineData("en", "Ayr 38 - 17 Melrose", false)]
    [InlineData("en", "a 6-foot wall", false)]
    [InlineData("fr", "au moins 5 morts", false)]
    [InlineData("es", "al menos 5 muertos", false)]
    public void A_minus_is_read_as_a_sign_or_in_words(string language, string text, bool negative) =>
        Assert.Equal(negative, Read(language, text)[0].IsNegative);

    [Fact]
    public void The_mile_of_a_mile_is_counted() =>
        Assert.Equal(1, Assert.Single(Read("en", "about a mile away")).Value);

    private static IReadOnlyList<NumberMention> Read(string language, string text) => NumberReading.Read(text, LanguageTag.Parse(language));
}
