namespace Dragoman.Fidelity.Tests;

public sealed class WeekdayCheckTests
{
    [Theory]
    [InlineData("fa", "روز سه شنبه", "none")]
    [InlineData("fa", "روز سه‌شنبه", "none")]
    [InlineData("fa", "شب چهارشنبه", "none")]
    [InlineData("fa", "روز دوشنبه", "Error")]
    [InlineData("fa-AF", "روز شنبه", "Error")]
    [InlineData("ar", "يوم الثلاثاء", "none")]
    [InlineData("ar", "يوم الأحد", "Error")]
    [InlineData("fr", "mardi", "none")]
    [InlineData("fr", "jeudi soir", "Error")]
    [InlineData("ru", "во вторник", "none")]
    [InlineData("ru", "в пятничном интервью", "Error")]
    [InlineData("tr", "salı günü", "none")]
    [InlineData("tr", "cumartesiye kadar", "Error")]
    [InlineData("es", "el martes", "none")]
    [InlineData("es", "el domingo", "Error")]
    [InlineData("de", "am Dienstagabend", "none")]
    [InlineData("de", "am Mittwoch", "Error")]
    [InlineData("ur", "منگل کو", "none")]
    [InlineData("ur", "پیر کو", "Error")]
    [InlineData("he", "ביום שלישי", "none")]
    [InlineData("he", "ביום שני", "Error")]
    [InlineData("zh", "周二", "none")]
    [InlineData("zh", "星期日", "Error")]
    public void Tuesday_is_Tuesday(string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", "on Tuesday", to, target), FindingKind.Weekday));

    [Theory]
    [InlineData("en", "on Tuesday", "fr", "hier", null, "Info")]
    [InlineData("en", "on Tuesday", "fr", "hier", "2021-06-30T18:00:00+03:00", "Info")]
    [InlineData("en", "on Tuesday", "fr", "hier", "2021-07-02T18:00:00+03:00", "Error")]
    [InlineData("fa", "دیروز", "en", "on Tuesday", "2021-06-30T18:00:00+03:00", "Info")]
    [InlineData("fa", "دیروز", "en", "on Friday", "2021-06-30T18:00:00+03:00", "Error")]
    [InlineData("en", "yesterday evening (Tuesday)", "fa", "دیروز عصر (سه‌شنبه)", "2021-06-30T18:00:00+03:00", "none")]
    [InlineData("en", "yesterday evening", "fa", "دیروز عصر (سه‌شنبه)", "2021-06-30T18:00:00+03:00", "Info")]
    [InlineData("en", "yesterday evening", "fa", "دیروز عصر (دوشنبه)", "2021-06-30T18:00:00+03:00", "Error")]
    [InlineData("en", "yesterday evening", "fa-AF", "دیروز، دوشنبه", "2021-06-30T18:00:00+03:00", "Error")]
    [InlineData("en", "yesterday", "tr", "dün (pazartesi)", "2021-06-30T18:00:00+03:00", "Error")]
    [InlineData("en", "yesterday", "de", "gestern (Dienstag)", "2021-06-30T18:00:00+03:00", "Info")]
    [InlineData("en", "yesterday evening (Tuesday)", "fa", "دیروز عصر (دوشنبه)", "2021-06-30T18:00:00+03:00", "Error")]
    public void Yesterday_is_the_day_before_the_publication(string from, string source, string to, string target, string? on, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of(from, source, to, target, on), FindingKind.Weekday));

    [Theory]
    [InlineData("en", "on Friday and Monday", "de", "am Montag und Montag", "Error")]
    [InlineData("en", "on Friday", "de", "kürzlich", "Info")]
    [InlineData("en", "recently", "de", "am Freitag", "Warning")]
    [InlineData("en", "on Saturday Night Live", "de", "bei Saturday Night Live", "none")]
    [InlineData("en", "a better environment", "ru", "лучшая среда", "none")]
    [InlineData("en", "last week", "ur", "گزشتہ ہفتے", "none")]
    public void A_weekday_on_one_side_alone_is_worth_a_look_at_most(string from, string source, string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of(from, source, to, target), FindingKind.Weekday));
}
