namespace Dragoman.Fidelity.Tests;

public sealed class DateCheckTests
{
    private const string Meeting = "They met on 30 June 2021.";

    [Theory]
    [InlineData("fa", "آنها ۳۰ ژوئن ۲۰۲۱ دیدار کردند.")]
    [InlineData("fa", "آنها چهارشنبه ۹ تیر ۱۴۰۰ دیدار کردند.")]
    [InlineData("fa", "آنها ۱۴۰۰/۴/۹ دیدار کردند.")]
    [InlineData("fa-AF", "آنها ۹ سرطان ۱۴۰۰ دیدار کردند.")]
    [InlineData("ar", "التقيا في 20 ذو القعدة 1442.")]
    [InlineData("ar", "التقيا في 30 حزيران 2021.")]
    [InlineData("fr", "Ils se sont rencontrés le 30 juin 2021.")]
    [InlineData("ru", "Они встретились 30 июня 2021 года.")]
    [InlineData("tr", "30 Haziran 2021'de görüştüler.")]
    [InlineData("es", "Se reunieron el 30 de junio de 2021.")]
    [InlineData("de", "Sie trafen sich am 30.06.2021.")]
    [InlineData("ur", "وہ 30 جون 2021 کو ملے۔")]
    [InlineData("he", "הם נפגשו ב-30 ביוני 2021.")]
    [InlineData("zh", "他们于2021年6月30日会面。")]
    public void The_same_day_in_any_language_and_calendar_is_fine(string to, string target) =>
        Assert.Equal("none", Pairs.Found(Pairs.Of("en", Meeting, to, target), FindingKind.Date));

    [Theory]
    [InlineData("fa", "آنها ۳۰ تیر ۱۴۰۰ دیدار کردند.", "Error")]
    [InlineData("fa-AF", "آنها ۳۰ سرطان ۱۴۰۰ دیدار کردند.", "Error")]
    [InlineData("fa", "آنها ۱۰ تیر ۱۴۰۰ دیدار کردند.", "Error")]
    [InlineData("fa", "آنها ۳۰ دسامبر ۲۰۲۱ دیدار کردند.", "Error")]
    [InlineData("ar", "التقيا في 19 ذو القعدة 1442.", "Warning")]
    [InlineData("ar", "التقيا في 23 ذو القعدة 1442.", "Error")]
    [InlineData("ar", "التقيا في 30 تموز 2021.", "Error")]
    [InlineData("fr", "Ils se sont rencontrés le 29 juin 2021.", "Error")]
    [InlineData("ru", "Они встретились 30 июля 2021 года.", "Error")]
    [InlineData("tr", "30 Haziran 2012'de görüştüler.", "Error")]
    [InlineData("es", "Se reunieron el 30 de julio de 2021.", "Error")]
    [InlineData("de", "Sie trafen sich am 30.07.2021.", "Error")]
    [InlineData("ur", "وہ 30 جولائی 2021 کو ملے۔", "Error")]
    [InlineData("he", "הם נפגשו ב-30 ביולי 2021.", "Error")]
    [InlineData("zh", "他们于2021年7月30日会面。", "Error")]
    [InlineData("es", "Se reunieron ese día.", "Warning")]
    public void Another_day_is_found(string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", Meeting, to, target), FindingKind.Date));

    [Theory]
    [InlineData("fa", "نشست ۹ تیر برگزار شد.", "en", "The meeting took place on 30 June.", "none")]
    [InlineData("fa", "نشست ۹ تیر برگزار شد.", "en", "The meeting took place on 9 July.", "Error")]
    [InlineData("fa", "در تیرماه ۱۴۰۰", "fr", "en juillet 2021", "none")]
    [InlineData("en", "on 21 March 2024", "fa-AF", "در اول حمل ۱۴۰۳", "Error")]
    [InlineData("en", "on 20 March 2024", "fa-AF", "در اول حمل ۱۴۰۳", "none")]
    [InlineData("en", "on 1 January", "ur", "یکم جنوری کو", "none")]
    [InlineData("en", "on 1 January", "ur", "یکم فروری کو", "Error")]
    [InlineData("en", "on the night of 14 to 15 April", "ru", "в ночь с 14 на 15 апреля", "none")]
    [InlineData("en", "on 29 April 1918", "tr", "29 Nisan 1918'de nişanı aldı", "none")]
    [InlineData("en", "in June", "fa", "در تیرماه", "none")]
    [InlineData("en", "in June", "fa", "در دی‌ماه", "Error")]
    [InlineData("en", "In June and again in June", "de", "Im Juni", "none")]
    [InlineData("en", "In June and again in July", "de", "Im Juni und wieder im Juni", "Error")]
    [InlineData("en", "after the 9/11 attacks", "fa", "پس از حملات ۱۱ سپتامبر", "none")]
    [InlineData("en", "from 3 to 5 June", "ru", "с 3 по 5 июня", "none")]
    [InlineData("en", "from 3 to 5 June", "ru", "с 3 по 6 июня", "Error")]
    [InlineData("en", "Prime Minister May spoke", "fr", "La première ministre May a parlé", "none")]
    [InlineData("en", "in May", "fa", "در ماه می", "none")]
    [InlineData("ar", "30 يونيو/حزيران", "tr", "30 Haziran", "none")]
    public void A_date_is_compared_as_far_as_both_sides_say_it(string from, string source, string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of(from, source, to, target), FindingKind.Date));

    [Theory]
    [InlineData("The talks began yesterday.", "مذاکرات ۹ تیر آغاز شد.", "none")]
    [InlineData("The talks began yesterday.", "مذاکرات ۱۹ تیر آغاز شد.", "Error")]
    [InlineData("The talks began on Wednesday.", "مذاکرات ۹ تیر آغاز شد.", "none")]
    [InlineData("The talks began on Friday.", "مذاکرات ۹ تیر آغاز شد.", "Error")]
    public void A_date_for_yesterday_or_a_weekday_is_counted_from_the_publication(string source, string target, string expected)
    {
        string found = Pairs.Found(Pairs.Of("en", source, "fa", target, "2021-07-01T12:00:00+03:00"), FindingKind.Date);
        Assert.Equal(expected, found == "Info" ? "none" : found);
    }
}
