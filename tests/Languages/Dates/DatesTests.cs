using CsCheck;
using NodaTime;

namespace Dragoman.Languages.Tests;

public sealed class DatesTests
{
    private static readonly LocalDate Meeting = new(2021, 6, 30);

    [Theory]
    [InlineData("en", "Wednesday 30 June 2021")]
    [InlineData("en-US", "Wednesday, June 30, 2021")]
    [InlineData("fa", "چهارشنبه 30 ژوئن 2021")]
    [InlineData("fa-AF", "چهارشنبه 30 جون 2021")]
    [InlineData("ar", "الأربعاء 30 يونيو 2021")]
    [InlineData("fr", "mercredi 30 juin 2021")]
    [InlineData("ru", "среда, 30 июня 2021")]
    [InlineData("tr", "30 Haziran 2021 Çarşamba")]
    [InlineData("es", "miércoles, 30 de junio de 2021")]
    [InlineData("de", "Mittwoch, 30. Juni 2021")]
    [InlineData("ur", "بدھ 30 جون 2021")]
    [InlineData("he", "יום רביעי, 30 ביוני 2021")]
    [InlineData("zh", "2021年6月30日星期三")]
    [InlineData("ckb", "2021-06-30")]
    public void The_day_of_the_meeting_reads_as_news_in_each_language(string tag, string expected) =>
        Assert.Equal(expected, Dates.Long(Meeting, LanguageTag.Parse(tag), CalendarKind.Gregorian, NumberingSystem.Latin));

    [Theory]
    [InlineData("fa", "چهارشنبه ۹ تیر ۱۴۰۰")]
    [InlineData("fa-AF", "چهارشنبه ۹ سرطان ۱۴۰۰")]
    [InlineData("prs", "چهارشنبه ۹ سرطان ۱۴۰۰")]
    [InlineData("en", "Wednesday ۹ Tir ۱۴۰۰")]
    [InlineData("ar", "الأربعاء ۹ تير ۱۴۰۰")]
    [InlineData("ur", "بدھ ۹ تیر ۱۴۰۰")]
    [InlineData("zh", "伊朗历۱۴۰۰年۴月۹日星期三")]
    public void The_same_day_in_Solar_Hijri_with_Persian_digits(string tag, string expected) =>
        Assert.Equal(expected, Dates.Long(Meeting, LanguageTag.Parse(tag), CalendarKind.SolarHijri, NumberingSystem.Persian));

    [Theory]
    [InlineData("en", "20 Dhu al-Qadah 1442")]
    [InlineData("ar", "20 ذو القعدة 1442")]
    [InlineData("fa", "20 ذیقعده 1442")]
    [InlineData("tr", "20 Zilkade 1442")]
    [InlineData("zh", "伊斯兰历1442年11月20日")]
    public void The_same_day_in_Umm_al_Qura(string tag, string expected) =>
        Assert.Equal(expected, Dates.Medium(Meeting, LanguageTag.Parse(tag), CalendarKind.UmmAlQura, NumberingSystem.Latin));

    [Fact]
    public void French_writes_the_first_of_a_month_as_an_ordinal() =>
        Assert.Equal("1er juillet 2021", Dates.Medium(new(2021, 7, 1), LanguageTag.Parse("fr"), CalendarKind.Gregorian, NumberingSystem.Latin));

    [Theory]
    [InlineData("fa", CalendarKind.SolarHijri, NumberingSystem.Persian, "۹ تیر ۱۴۰۰، ساعت ۰۰:۱۵")]
    [InlineData("en", CalendarKind.Gregorian, NumberingSystem.Latin, "30 June 2021, 00:15")]
    [InlineData("ar", CalendarKind.Gregorian, NumberingSystem.Latin, "30 يونيو 2021، 00:15")]
    [InlineData("fr", CalendarKind.Gregorian, NumberingSystem.Latin, "30 juin 2021 à 00h15")]
    [InlineData("de", CalendarKind.Gregorian, NumberingSystem.Latin, "30. Juni 2021, 00:15 Uhr")]
    [InlineData("ckb", CalendarKind.Gregorian, NumberingSystem.ArabicIndic, "٢٠٢١-٠٦-٣٠ ٠٠:١٥")]
    public void A_moment_is_shown_on_the_day_that_the_editions_zone_gives_it(string tag, CalendarKind calendar, NumberingSystem digits, string expected)
    {
        Instant lateOn29June = Instant.FromUtc(2021, 6, 29, 21, 15);
        DateTimeZone baghdad = DateTimeZoneProviders.Tzdb["Asia/Baghdad"];
        Assert.Equal(expected, Dates.DateTime(lateOn29June, baghdad, LanguageTag.Parse(tag), calendar, digits));
    }

    [Theory]
    [InlineData("fa", "یکشنبه", "جمعه")]
    [InlineData("ar", "الأحد", "الجمعة")]
    [InlineData("he", "יום ראשון", "יום שישי")]
    [InlineData("ru", "воскресенье", "пятница")]
    public void Weekdays_stand_on_their_days(string tag, string sunday, string friday)
    {
        LanguageTag language = LanguageTag.Parse(tag);
        Assert.Contains(sunday, Dates.Long(new(2021, 6, 27), language, CalendarKind.Gregorian, NumberingSystem.Latin), StringComparison.Ordinal);
        Assert.Contains(friday, Dates.Long(new(2021, 7, 2), language, CalendarKind.Gregorian, NumberingSystem.Latin), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_days_never_read_the_same()
    {
        string[] tags = ["en", "en-US", "fa", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh", "ckb"];
        Gen<LocalDate> day = Gen.Int[0, 60_000].Select(n => new LocalDate(1901, 1, 1).PlusDays(n));
        Gen.Select(Gen.OneOf(tags), day, day, Gen.Enum<CalendarKind>()).Sample((tag, a, b, calendar) =>
        {
            LanguageTag language = LanguageTag.Parse(tag);
            return a == b || Dates.Medium(a, language, calendar, NumberingSystem.Latin) != Dates.Medium(b, language, calendar, NumberingSystem.Latin);
        });
    }
}
