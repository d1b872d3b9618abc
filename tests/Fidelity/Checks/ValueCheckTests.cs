using Dragoman.Fidelity.Checks;
using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests.Checks;

public sealed class ValueCheckTests
{
    [Theory]
    [InlineData("en", "125 people", "fa", "صد و بیست و پنج نفر")]
    [InlineData("en", "one hundred and twenty-five", "ar", "١٢٥ شخصا")]
    [InlineData("en", "4.8 per cent of 1,250", "fr", "4,8 % de 1 250")]
    [InlineData("en", "4.8 of 1,250", "de", "4,8 von 1.250")]
    [InlineData("en", "2 million", "fa", "۲ میلیون")]
    [InlineData("en", "2,000,000", "zh", "200万")]
    [InlineData("en", "five million", "ur", "50 لاکھ")]
    [InlineData("en", "half of them", "tr", "yüzde 50'si")]
    [InlineData("en", "in the '80s", "ru", "в 1980-х годах")]
    [InlineData("en", "Pope John XXIII", "es", "Juan 23")]
    [InlineData("en", "6 miles away", "de", "9,7 Kilometer entfernt")]
    [InlineData("en", "The 6-foot-6 forward", "fa", "با ۱ متر و ۹۸ سانتیمتر قد")]
    [InlineData("en", "a sunny 80 degrees", "ru", "27 градусов тепла")]
    [InlineData("en", "a 550 pound hog", "es", "un cerdo de 250 kilos")]
    [InlineData("en", "at 5.30pm", "fr", "à 17 h 30")]
    [InlineData("en", "a 1-0 defeat", "de", "0:1-Niederlage")]
    [InlineData("en", "0800 555 111", "fa", "۰۸۰۰۵۵۵۱۱۱")]
    [InlineData("en", "two years", "ar", "عامين")]
    [InlineData("en", "1/3 of them", "fr", "un tiers d’entre eux")]
    [InlineData("en", "a .300 hitter", "es", "un bateador de 0,300")]
    [InlineData("en", "62,000 tomans", "fa", "۶۲۰ هزار ریال")]
    [InlineData("en", "in the early 2000s", "ar", "في بداية القرن الواحد والعشرين")]
    [InlineData("en", "Millions were killed", "ur", "لاکھوں ہلاک ہوئے")]
    [InlineData("en", "7.8 and 53,537", "tr", "7,8 ve 53 bin 537")]
    [InlineData("en", "at half past eight", "de", "um halb neun")]
    [InlineData("en", "two years before", "fa", "دوسال قبل")]
    [InlineData("en", "25 people", "he", "25 אנשים")]
    [InlineData("en", "25 people", "fa-AF", "۲۵ نفر")]
    [InlineData("en", "1,150 people", "fa", "هزار و ۱۵۰ نفر")]
    [InlineData("ar", "1150 شخصا", "fa", "هزار و ۱۵۰ نفر")]
    [InlineData("tr", "bin 150 kişi", "fa-AF", "هزار و ۱۵۰ نفر")]
    [InlineData("en", "3,600 cars", "fa", "سه هزار و ۶۰۰ خودرو")]
    [InlineData("ar", "ثلاثة آلاف و600 سيارة", "ur", "تین ہزار 600 گاڑیاں")]
    [InlineData("en", "41,300 cars", "ar", "41 ألفا و300 سيارة")]
    [InlineData("en", "1,900 billion tomans", "fa", "هزار و ۹۰۰ میلیارد تومان")]
    [InlineData("ar", "2800 مليار تومان", "fa", "۲ هزار و ۸۰۰ میلیارد تومان")]
    [InlineData("en", "3,500 workers", "fa", "۳ هزار و پانصد کارگر")]
    [InlineData("en", "1.5 million voters", "ar", "مليون ونصف المليون ناخب")]
    [InlineData("en", "1.5 million voters", "es", "un millón y medio de votantes")]
    [InlineData("en", "1.5 million voters", "fr", "un million et demi d’électeurs")]
    [InlineData("en", "1.5 million voters", "he", "מיליון וחצי בוחרים")]
    [InlineData("en", "2.5 million voters", "ru", "2 с половиной миллиона избирателей")]
    [InlineData("en", "3.5 million voters", "de", "dreieinhalb Millionen Wähler")]
    [InlineData("tr", "üç buçuk milyon seçmen", "ur", "ساڑھے تین ملین ووٹر")]
    [InlineData("en", "3.5 per cent", "fa", "۳ و نیم درصد")]
    [InlineData("en", "the budget for 2026", "fa", "بودجه سال ۱۴۰۵")]
    [InlineData("ar", "العام الدراسي 2025–2026", "fa", "سال تحصیلی ۱۴۰۴–۱۴۰۵")]
    [InlineData("de", "Sommer 2026", "fa-AF", "تابستان ۱۴۰۵")]
    [InlineData("en", "a large quantity", "ar", "كمية كبيرة")]
    [InlineData("de", "15 bis 20 Prozent", "tr", "yüzde 15 ila 20")]
    [InlineData("en", "the 25th anniversary", "zh", "二十五周年")]
    [InlineData("ur", "پچیسویں سالگرہ", "fa", "بیست و پنجمین سالگرد")]
    public void The_same_quantity_passes(string from, string source, string to, string target)
    {
        Assert.Empty(Check(from, source, to, target));
        Assert.Empty(Check(to, target, from, source));
    }

    [Fact]
    public void A_measure_that_the_translator_adds_in_other_units_passes() =>
        Assert.Empty(Check("en", "130 miles of coastline", "fr", "209 km (130 milles) de côtes"));

    [Fact]
    public void A_year_that_moves_to_the_front_passes_but_not_one_that_takes_another_numbers_place()
    {
        Assert.Empty(Check("en", "40,000 cases were reported in 2018.", "tr", "2018'de 40.000 vaka bildirildi."));
        Assert.NotEmpty(Check("en", "40,000 cases were reported in 2018.", "tr", "40.000'de 2018 vaka bildirildi."));
    }

    [Theory]
    [InlineData("en", "125 people", "fa", "۱۵۲ نفر", FindingKind.Number)]
    [InlineData("en", "125 people", "ar", "1250 شخصا", FindingKind.Number)]
    [InlineData("en", "18 years ago", "fr", "il y a ans", FindingKind.Number)]
    [InlineData("en", "20 million people", "ru", "20 млрд человек", FindingKind.Number)]
    [InlineData("en", "six million people", "de", "sechs Milliarden Menschen", FindingKind.Number)]
    [InlineData("en", "5 per cent", "tr", "yüzde 50", FindingKind.Percentage)]
    [InlineData("en", "$11 billion", "es", "12 mil millones de dólares", FindingKind.Money)]
    [InlineData("en", "30,000 people", "ur", "30 لوگ", FindingKind.Number)]
    [InlineData("en", "25 people", "he", "52 אנשים", FindingKind.Number)]
    [InlineData("en", "25 people", "zh", "52人", FindingKind.Number)]
    [InlineData("en", "25 people", "fa-AF", "۵۲ نفر", FindingKind.Number)]
    [InlineData("en", "200 miles away", "es", "a 326 kilómetros", FindingKind.Measure)]
    [InlineData("en", "44 men and 32 women", "fr", "32 hommes et 44 femmes", FindingKind.Number)]
    public void A_changed_quantity_is_found(string from, string source, string to, string target, FindingKind kind) =>
        Assert.Contains(Check(from, source, to, target), f => f.Kind == kind && f.Severity >= Severity.Warning);

    [Fact]
    public void One_number_lost_and_one_gained_is_one_finding_with_both_places()
    {
        Finding finding = Assert.Single(Check("en", "in 1967", "fa", "در سال ۱۹۷۶"));
        Assert.Equal(new Span(3, 4), finding.Source);
        Assert.Equal(new Span(7, 4), finding.Target);
    }

    private static List<Finding> Check(string from, string source, string to, string target)
    {
        List<Finding> findings = [];
        new ValueCheck().Check(new TextPair(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to))), findings);
        return findings;
    }
}
