using System.Globalization;
using CsCheck;

namespace Dragoman.Languages.Tests.Numbers;

public sealed class NumberReadingTests
{
    private static readonly string[] Tags = ["en", "fa", "ar", "de", "zh", "tr", "he", "ur", "xx"];

    [Theory]
    [InlineData("en", "one hundred and twenty-five", "125")]
    [InlineData("en", "£2.8bn and 1,250 and half a million", "2800000000 1250 500000")]
    [InlineData("en", "two and a half million in the 1990s", "2500000 1990")]
    [InlineData("en", "a dozen, two dozen, 3 lakh, 2 crore", "12 24 300000 20000000")]
    [InlineData("fa", "صد و بیست و پنج", "125")]
    [InlineData("fa", "۱٬۲۵۰ و ۴٫۸ و ۲ میلیون", "1250 4.8 2000000")]
    [InlineData("fa", "۳ میلیون و ۵۰۰ هزار", "3500000")]
    [InlineData("fa", "روز سه‌شنبه", "")]
    [InlineData("fa-AF", "دوصد و پنج نفر", "205")]
    [InlineData("ar", "خمسة وعشرين ألفا", "25000")]
    [InlineData("ar", "اجتماعها السادس والثلاثين", "36")]
    [InlineData("ar", "في القرن التاسع عشر", "100 19")]
    [InlineData("ar", "١٢٥ بالمائة", "125")]
    [InlineData("fr", "quatre-vingt-dix-sept, 1 250 et 4,8 pour cent", "97 1250 4.8")]
    [InlineData("ru", "двадцать пять тысяч и 2,8 млрд", "25000 2800000000")]
    [InlineData("tr", "53 bin 537 kişi", "53537")]
    [InlineData("ru", "53 тыс. 537 человек", "53537")]
    [InlineData("fa", "۵۳ هزار و ۵۳۷ نفر", "53537")]
    [InlineData("ur", "تین کروڑ 30 لاکھ", "33000000")]
    [InlineData("ru", "трёх миллионов", "3000000")]
    [InlineData("tr", "yüz yirmi beş bin ve 1.250", "125000 1250")]
    [InlineData("es", "treinta y cinco mil, su trigésimo sexta", "35000 36")]
    [InlineData("de", "dreihundertfünfzigtausend und 1.250.000", "350000 1250000")]
    [InlineData("ur", "پچیس لاکھ اور 3 کروڑ", "2500000 30000000")]
    [InlineData("he", "עשרים ואחד", "21")]
    [InlineData("zh", "一百二十三万五千", "1235000")]
    [InlineData("zh", "3.5亿人", "350000000")]
    public void Numbers_are_read_by_value_in_every_language(string language, string text, string values) => Assert.Equal(values, Values(language, text));

    [Theory]
    [InlineData("0800 555 111", "800 555 111")]
    [InlineData("14½-13½", "14.5 13.5")]
    [InlineData("Elizabeth II in the XIV century", "2 14 100")]
    public void Codes_fractions_and_Roman_numerals_are_read(string text, string values) => Assert.Equal(values, Values("en", text));

    [Fact]
    public void A_clock_time_knows_its_parts()
    {
        NumberMention time = Assert.Single(NumberReading.Read("um 7:55", LanguageTag.Parse("de")));
        Assert.True(time.IsClockLike);
        Assert.Equal([7, 55], time.Parts);
    }

    [Fact]
    public void A_point_before_three_digits_is_read_as_the_language_does_and_may_be_the_other()
    {
        Assert.Equal((1250m, 1.25m), Both("de", "1.250"));
        Assert.Equal((1.25m, 1250m), Both("en", "1.250"));

        static (decimal, decimal) Both(string language, string text)
        {
            NumberMention number = Assert.Single(NumberReading.Read(text, LanguageTag.Parse(language)));
            return (number.Value, Assert.Single(number.OtherValues));
        }
    }

    [Fact]
    public void Whatever_comes_in_the_numbers_lie_in_the_text_in_order() =>
        Gen.Select(AnyText.Utf16, Gen.Int[0, Tags.Length - 1].Select(i => Tags[i])).Sample((text, language) =>
        {
            int end = 0;
            foreach (NumberMention number in NumberReading.Read(text, LanguageTag.Parse(language)))
            {
                Assert.True(number.Start >= end && number.Length > 0 && number.End <= text.Length, $"{number} in {text}");
                end = number.End;
            }
        });

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1,000,")]
    [InlineData("٣و")]
    [InlineData("one and ")]
    [InlineData("二十")]
    public void A_megabyte_gets_an_answer(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        foreach (string language in new[] { "en", "ar", "zh" })
            Assert.All(NumberReading.Read(text, LanguageTag.Parse(language)), number => Assert.InRange(number.End, number.Start + 1, text.Length));
    }

    private static string Values(string language, string text) =>
        string.Join(' ', NumberReading.Read(text, LanguageTag.Parse(language)).Select(n => n.Value.ToString("0.######", CultureInfo.InvariantCulture)));
}
