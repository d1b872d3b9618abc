using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("en", "on Wednesday 30 June 2021", "Wednesday 2021-06-30")]
    [InlineData("en", "June 30th, 2021", "2021-06-30")]
    [InlineData("en", "the 30th of June", "06-30")]
    [InlineData("en", "between 3 and 5 June", "06-03+05")]
    [InlineData("en", "June 3–5, 2021", "2021-06-03+05")]
    [InlineData("en", "Sept. 11, 2001", "2001-09-11")]
    [InlineData("en", "after February's 4-1 win", "02")]
    [InlineData("en", "9 Tir 1400", "S1400-04-09")]
    [InlineData("en", "20 Dhu al-Qadah 1442", "I1442-11-20")]
    [InlineData("fa", "چهارشنبه ۹ تیر ۱۴۰۰", "Wednesday S1400-04-09")]
    [InlineData("fa", "سه شنبه و پنج‌شنبه", "Tuesday Thursday")]
    [InlineData("fa", "در ماه می ۲۰۲۱", "2021-05")]
    [InlineData("fa", "سوم اسفند 1362", "S1362-12-03")]
    [InlineData("fa", "از 20 آبان ماه لغایت 14 آذرماه", "S08-20 S09-14")]
    [InlineData("fa", "شب جمعه", "Friday(eve)")]
    [InlineData("fa-AF", "۹ سرطان ۱۴۰۰ مطابق به ۳۰ جون ۲۰۲۱", "S1400-04-09 2021-06-30")]
    [InlineData("ar", "يوم الأربعاء 30 حزيران 2021", "Wednesday 2021-06-30")]
    [InlineData("ar", "في كانون الثاني وتشرين الأول وكانون الأول", "01 10 12")]
    [InlineData("ar", "30 يونيو/حزيران 2021", "2021-06-30")]
    [InlineData("ar", "منذ مارس", "03")]
    [InlineData("fr", "mercredi 1er juillet 2020", "Wednesday 2020-07-01")]
    [InlineData("fr", "à la mi-septembre", "09")]
    [InlineData("ru", "в среду, 30-го июня 2021 года", "Wednesday 2021-06-30")]
    [InlineData("ru", "после июньского саммита в субботний вечер", "06 Saturday")]
    [InlineData("tr", "30 Haziran 2021 Çarşamba günü", "2021-06-30 Wednesday")]
    [InlineData("tr", "Ağustos'ta, cumartesileri", "08 Saturday")]
    [InlineData("es", "el miércoles 30 de junio de 2021", "Wednesday 2021-06-30")]
    [InlineData("de", "am Mittwoch, dem 30. Juni 2021", "Wednesday 2021-06-30")]
    [InlineData("de", "Samstagabend und montags", "Saturday Monday")]
    [InlineData("ur", "بدھ کے روز 30 جون 2021 کو", "Wednesday 2021-06-30")]
    [InlineData("ur", "مارچ میں", "03")]
    [InlineData("he", "ביום רביעי, 30 ביוני 2021", "Wednesday 2021-06-30")]
    [InlineData("he", "בשבת בינואר", "?Saturday 01")]
    [InlineData("zh", "2021年6月30日星期三", "2021-06-30 Wednesday")]
    [InlineData("zh", "周五，十二月二十一日", "Friday 12-21")]
    public void Dates_read_as_news_writes_them(string tag, string text, string expected) => Assert.Equal(expected, Shown.All(text, tag));

    [Theory]
    [InlineData("en", "at 3 p.m. on Wednesday", "15:00 Wednesday")]
    [InlineData("en", "at 7.55am and at 10:15 BST", "07:55 10:15|22:15")]
    [InlineData("fa", "ساعت ۱۵", "15:00")]
    [InlineData("fa", "در ساعت ۳ بعد از ظهر", "15:00")]
    [InlineData("fa", "ساعت 2:30 دقیقه", "02:30|14:30")]
    [InlineData("ar", "الساعة 3 مساءً", "15:00")]
    [InlineData("fr", "à 15 h 30 puis à 07h55", "15:30 07:55")]
    [InlineData("fr", "vers 15 heures", "15:00")]
    [InlineData("ru", "В 2 часа дня", "14:00")]
    [InlineData("tr", "öğleden sonra saat 2'de", "14:00")]
    [InlineData("es", "a las 5.30 de la tarde", "17:30")]
    [InlineData("de", "um 15 Uhr 30", "15:30")]
    [InlineData("ur", "شام 3 بجے", "15:00")]
    [InlineData("he", "בשעה 15:00", "15:00")]
    [InlineData("zh", "下午3点30分", "15:30")]
    [InlineData("en", "at half past 3 p.m.", "15:30")]
    [InlineData("fa", "ساعت ۳ و نیم بعدازظهر", "15:30")]
    [InlineData("ar", "الساعة الثالثة والنصف مساء", "15:30")]
    [InlineData("de", "halb vier Uhr nachmittags", "15:30")]
    [InlineData("ur", "شام ساڑھے 3 بجے", "15:30")]
    [InlineData("zh", "下午三点半", "15:30")]
    public void Times_read_on_either_clock(string tag, string text, string expected) => Assert.Equal(expected, Shown.All(text, tag));

    [Theory]
    [InlineData("en", "2021-06-30", "2021-06-30")]
    [InlineData("en-GB", "30/06/2021", "2021-06-30")]
    [InlineData("en", "9/11", "?11-09")]
    [InlineData("de", "30.06.2021", "2021-06-30")]
    [InlineData("fa", "۱۴۰۰/۰۴/۰۹", "S1400-04-09")]
    [InlineData("ar", "1442/11/20", "I1442-11-20")]
    public void Dates_of_numbers_alone_read_in_the_order_of_the_language(string tag, string text, string expected) =>
        Assert.Equal(expected, Shown.All(text, tag));

    [Theory]
    [InlineData("en", "He may march. Theresa May sat in the sun for 3 days.", "?05")]
    [InlineData("en", "1.1.12.234 and 2-0 and 1,250 June", "06")]
    [InlineData("fa", "او یک مهر و یک تیر و یک دی داشت", "")]
    [InlineData("fa-AF", "میزان حمل اسد جدی سرطان", "")]
    [InlineData("ar", "ليوم واحد من السباق", "")]
    [InlineData("fr", "le premier tir de l’un", "")]
    [InlineData("de", "in zwei Tagen mehr Punkte", "")]
    [InlineData("tr", "St. Martin'in çanları", "")]
    [InlineData("zh", "三个月，百分点", "")]
    public void Words_that_only_look_like_dates_are_not_asked_for(string tag, string text, string expected) =>
        Assert.Equal(expected, Shown.All(text, tag));

    [Fact]
    public void What_Dates_writes_reads_back_as_the_day()
    {
        string[] tags = ["en", "en-US", "fa", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh"];
        Gen<NodaTime.LocalDate> day = Gen.Int[0, 50_000].Select(n => new NodaTime.LocalDate(1930, 1, 1).PlusDays(n));
        Gen.Select(Gen.OneOf(tags), day, Gen.OneOf(CalendarKind.Gregorian, CalendarKind.SolarHijri)).Sample((tag, date, calendar) =>
        {
            LanguageTag language = LanguageTag.Parse(tag);
            if (tag == "zh" && calendar != CalendarKind.Gregorian)
                return true;
            string written = Dates.Long(date, language, calendar, Digits.DefaultFor(language));
            IReadOnlyList<DateMention> read = DateReading.Read(written, language);
            (int year, int month, int number) = Dates.In(date, calendar);
            return read.OfType<DayMention>().Single() is { } said && said.Calendar == calendar && said.Year == year && said.Month == month
                && said.Days.SequenceEqual([number]) && read.OfType<WeekdayMention>().Single().Day == date.DayOfWeek;
        });
    }

    [Fact]
    public void Any_text_at_all_is_read_in_order_and_in_place() =>
        Gen.Select(AnyText.Utf16, Gen.OneOf("en", "fa", "ar", "ru", "tr", "zh", "he", "ckb")).Sample((text, tag) =>
        {
            int end = 0;
            foreach (DateMention mention in DateReading.Read(text, LanguageTag.Parse(tag)))
            {
                Assert.True(mention.Start >= end && mention.Length > 0 && mention.End <= text.Length);
                end = mention.End;
            }
        });

    [Theory]
    [InlineData("1")]
    [InlineData("June ")]
    [InlineData("3 and 4 to ")]
    [InlineData("12:30:")]
    [InlineData("p.m.")]
    public async Task A_megabyte_of_one_thing_takes_no_longer_than_a_megabyte(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        await Task.Run(() => DateReading.Read(text, LanguageTag.Parse("en")), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
