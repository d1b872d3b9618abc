namespace Dragoman.Fidelity.Tests.Checks;

public sealed class FindingKindTests
{
    [Theory]
    [InlineData("en", "the 25th anniversary", "fr", "le 26e anniversaire", FindingKind.Ordinal)]
    [InlineData("en", "the 25th anniversary", "fa", "بیست و ششمین سالگرد", FindingKind.Ordinal)]
    [InlineData("fa", "بیست و پنجمین سالگرد", "ar", "الذكرى السادسة والعشرون", FindingKind.Ordinal)]
    [InlineData("ru", "25-я годовщина", "de", "der 26. Jahrestag", FindingKind.Ordinal)]
    [InlineData("ru", "засуха XX века", "fr", "sécheresse du XIXe siècle", FindingKind.Ordinal)]
    [InlineData("zh", "第25届会议", "en", "the 26th session", FindingKind.Ordinal)]
    [InlineData("en", "125 people", "de", "152 Menschen", FindingKind.Number)]
    [InlineData("fa", "هزار و ۱۵۰ نفر", "ar", "1510 أشخاص", FindingKind.Number)]
    [InlineData("zh", "三万五千人", "ru", "3500 человек", FindingKind.Number)]
    [InlineData("en", "5 per cent", "fa", "۵۰ درصد", FindingKind.Percentage)]
    [InlineData("ar", "5 في المئة", "de", "50 Prozent", FindingKind.Percentage)]
    [InlineData("ru", "5 процентов", "zh", "50%", FindingKind.Percentage)]
    [InlineData("en", "0.5 percentage points", "de", "0,5 Prozent", FindingKind.Percentage)]
    [InlineData("fa", "۰٫۵ واحد درصد", "ru", "0,5 процента", FindingKind.Percentage)]
    [InlineData("en", "$5 million", "fa", "۵ میلیون یورو", FindingKind.Money)]
    [InlineData("ar", "5 ملايين دولار", "ru", "5 миллионов рублей", FindingKind.Money)]
    [InlineData("de", "5 Millionen Euro", "zh", "500万美元", FindingKind.Money)]
    [InlineData("en", "85 million euros", "es", "85 millones de libras", FindingKind.Money)]
    [InlineData("en", "20 kilograms", "fa", "۲۰ گرم", FindingKind.Measure)]
    [InlineData("ar", "48 كيلومترا", "de", "48 Meter", FindingKind.Measure)]
    [InlineData("ru", "20 кг героина", "zh", "20克海洛因", FindingKind.Measure)]
    [InlineData("en", "It was 95°F.", "de", "Es waren 95 Grad.", FindingKind.Measure)]
    [InlineData("en", "on 12 March 1987", "fa", "در ۱۲ اسفند ۱۳۶۵", FindingKind.Date)]
    [InlineData("ar", "في 12 مارس/آذار 1987", "ru", "12 мая 1987 года", FindingKind.Date)]
    [InlineData("de", "am 12. März 1987", "zh", "1987年4月12日", FindingKind.Date)]
    [InlineData("fa", "از ۳ تا ۹ مهر", "en", "from 3 to 9 October", FindingKind.Date)]
    [InlineData("en", "on Thursday", "fa", "روز چهارشنبه", FindingKind.Weekday)]
    [InlineData("ar", "يوم الخميس", "de", "am Mittwoch", FindingKind.Weekday)]
    [InlineData("ru", "в четверг", "zh", "星期五", FindingKind.Weekday)]
    [InlineData("en", "at 8 a.m.", "fr", "à 20 heures", FindingKind.Time)]
    [InlineData("fa", "ساعت ۴ و ۱۷ دقیقهٔ بامداد", "en", "at 5:17 a.m.", FindingKind.Time)]
    [InlineData("de", "um 4.17 Uhr", "zh", "下午4时17分", FindingKind.Time)]
    [InlineData("ar", "الساعة 14:00 بتوقيت غرينتش", "ru", "в 14:00 по московскому времени", FindingKind.Time)]
    public void A_wrong_value_is_told_as_what_it_is(string from, string source, string to, string target, FindingKind kind)
    {
        Assert.Contains(FidelityCheck.Check(Pairs.Of(from, source, to, target)), f => f.Kind == kind && f.Severity != Severity.Info);
        Assert.Contains(FidelityCheck.Check(Pairs.Of(to, target, from, source)), f => f.Kind == kind && f.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("ar", "في تشرين الثاني/نوفمبر 2026", "fa", "در آذر ۱۴۰۵")]
    [InlineData("ar", "في 4 حزيران/يونيو 2026", "en", "on 4 June 2026")]
    [InlineData("fa", "از اول فروردین آینده", "en", "from 21 March next year")]
    [InlineData("fa", "ساعت ۴ و ۱۷ دقیقهٔ بامداد", "ar", "الساعة 4:17 من فجر اليوم")]
    [InlineData("fa", "ساعت ۴ و ۱۷ دقیقهٔ بامداد", "en", "at 4:17 a.m.")]
    [InlineData("fr", "du 3 au 9 octobre", "de", "vom 3. bis 9. Oktober")]
    public void The_same_day_or_time_passes(string from, string source, string to, string target)
    {
        Assert.DoesNotContain(FidelityCheck.Check(Pairs.Of(from, source, to, target)), f => f.Kind <= FindingKind.Time && f.Severity != Severity.Info);
        Assert.DoesNotContain(FidelityCheck.Check(Pairs.Of(to, target, from, source)), f => f.Kind <= FindingKind.Time && f.Severity != Severity.Info);
    }
}
