namespace Dragoman.Fidelity.Tests;

public sealed class TimeCheckTests
{
    [Theory]
    [InlineData("fa", "ساعت ۱۵", "none")]
    [InlineData("fa", "ساعت ۳ بعد از ظهر", "none")]
    [InlineData("fa", "ساعت سه بعدازظهر", "none")]
    [InlineData("fa", "ساعت ۱۶", "Error")]
    [InlineData("fa", "ساعت ۳ صبح", "Error")]
    [InlineData("ar", "الساعة 3 مساءً", "none")]
    [InlineData("ar", "الساعة 3 صباحًا", "Error")]
    [InlineData("fr", "à 15 h", "none")]
    [InlineData("fr", "à 15 heures", "none")]
    [InlineData("fr", "à 16 h", "Error")]
    [InlineData("ru", "в 15:00", "none")]
    [InlineData("ru", "в 3 часа дня", "none")]
    [InlineData("ru", "в 5 часов вечера", "Error")]
    [InlineData("tr", "saat 15.00'te", "none")]
    [InlineData("tr", "saat 13.00'te", "Error")]
    [InlineData("es", "a las 3 de la tarde", "none")]
    [InlineData("es", "a las 17:00", "Error")]
    [InlineData("de", "um 15 Uhr", "none")]
    [InlineData("de", "um 14 Uhr", "Error")]
    [InlineData("ur", "شام 3 بجے", "none")]
    [InlineData("ur", "صبح 3 بجے", "Error")]
    [InlineData("he", "בשעה 15:00", "none")]
    [InlineData("he", "בשעה 14:00", "Error")]
    [InlineData("zh", "下午3点", "none")]
    [InlineData("zh", "上午3点", "Error")]
    public void Three_in_the_afternoon_is_fifteen_o_clock(string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", "at 3 p.m.", to, target), FindingKind.Time));

    [Theory]
    [InlineData("at 3 p.m. GMT", "à 15 h GMT", "none")]
    [InlineData("at 3 p.m. EDT", "à 19 h GMT", "none")]
    [InlineData("at 3 p.m. EDT", "à 18 h GMT", "Error")]
    [InlineData("at noon", "à midi", "none")]
    [InlineData("at 12:55 p.m.", "à 12h55", "none")]
    [InlineData("for 3 hours", "pendant 15 heures", "none")]
    public void Zones_count_and_durations_do_not(string source, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", source, "fr", target), FindingKind.Time));

    [Theory]
    [InlineData("fa", "ساعت ۱۸ به وقت مسکو", "none")]
    [InlineData("fa", "ساعت ۱۷ به وقت مسکو", "Error")]
    [InlineData("ru", "в 18:00 (GMT+3)", "none")]
    [InlineData("ru", "в 17:00 (GMT+3)", "Error")]
    [InlineData("ru", "в 18:30 (UTC+03:30)", "none")]
    [InlineData("fr", "à 10 h (GMT-5)", "none")]
    [InlineData("tr", "TSİ 18.00'de", "none")]
    [InlineData("de", "um 18:30 Uhr", "Warning")]
    public void An_hour_is_compared_across_zones_where_both_name_one(string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", "at 15:00 UTC", to, target), FindingKind.Time));
}
