namespace Dragoman.Fidelity.Tests;

/// <summary>The number stayed, and what it counts did not.</summary>
public sealed class UnitChangesTests
{
    [Theory]
    [InlineData("It cost $5m.", "fa", "هزینه آن ۵ میلیون یورو بود.")]
    [InlineData("It cost $5m.", "fa-AF", "هزینه آن ۵ میلیون یورو بود.")]
    [InlineData("It cost $5m.", "ar", "بلغت التكلفة 5 ملايين يورو.")]
    [InlineData("It cost $5m.", "fr", "Cela a coûté 5 millions d’euros.")]
    [InlineData("It cost $5m.", "ru", "Это стоило 5 млн евро.")]
    [InlineData("It cost $5m.", "tr", "Maliyeti 5 milyon avro oldu.")]
    [InlineData("It cost $5m.", "es", "Costó 5 millones de euros.")]
    [InlineData("It cost $5m.", "de", "Es kostete 5 Millionen Euro.")]
    [InlineData("It cost $5m.", "ur", "اس کی لاگت 50 لاکھ یورو تھی۔")]
    [InlineData("It cost $5m.", "he", "זה עלה 5 מיליון אירו.")]
    [InlineData("It cost $5m.", "zh", "耗资500万欧元。")]
    public void Another_currency_is_an_error(string source, string to, string target) =>
        Assert.Equal("Error", Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Money));

    [Theory]
    [InlineData("It cost $5m.", "fa", "هزینه آن ۵ میلیون دلار بود.")]
    [InlineData("It cost $5m.", "fr", "Cela a coûté 5 millions de dollars canadiens.")]
    [InlineData("It cost £5m.", "es", "Costó 5 millones de libras.")]
    [InlineData("It cost £5m.", "ru", "Это стоило 5 млн. фунтов стерлингов.")]
    [InlineData("She gave $1,000 and then $250.", "ru", "Она дала 1000 долларов, а потом 250.")]
    public void The_same_currency_passes(string source, string to, string target) =>
        Assert.Equal("none", Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Money));

    [Theory]
    [InlineData("5%", "fa", "۵ نفر", "Warning")]
    [InlineData("It rose by 5%.", "de", "Es stieg um 5.", "Warning")]
    [InlineData("It rose by 5%.", "tr", "Yüzde 5 arttı.", "none")]
    [InlineData("It rose by 5%.", "zh", "上涨百分之5。", "none")]
    [InlineData("It rose by 5 per cent.", "fr", "Hausse de 5 points de pourcentage.", "Warning")]
    [InlineData("It rose by 5 percentage points.", "fa", "۵ درصد افزایش یافت.", "Warning")]
    [InlineData("70-90% of men", "fa", "%70-90 مردان", "none")]
    [InlineData("I am 100 percent certain.", "de", "Ich bin 100%ig sicher.", "none")]
    [InlineData("It rose by 5%.", "es", "Subió el %.", "Error Warning")]
    public void A_lost_percent_sign_is_to_be_looked_at(string source, string to, string target, string expected)
    {
        string found = Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Percentage);
        Assert.Equal(expected, found == "Warning Error" ? "Error Warning" : found);
    }

    [Theory]
    [InlineData("70 km away", "de", "70 Meilen entfernt", "Error")]
    [InlineData("70 km away", "fa", "در ۷۰ مایلی", "Error")]
    [InlineData("70 km away", "zh", "70英里外", "Error")]
    [InlineData("70 km away", "ru", "в 43 милях", "none")]
    [InlineData("70 km away", "ru", "в 63 милях", "Error")]
    [InlineData("85 miles per hour", "de", "85 Meilen pro Stunde", "none")]
    [InlineData("10 tons", "de", "10 Tonnen", "none")]
    [InlineData("6 miles (9.7 km) away", "de", "9,7 km (6 Meilen) entfernt", "none")]
    [InlineData("6 miles (9.7 km) away", "fr", "à 9,7 km", "none")]
    [InlineData("6 miles away", "fa", "در ۹٫۷ کیلومتری", "none")]
    [InlineData("6 miles away", "fa", "در ۱۲ کیلومتری", "Error")]
    [InlineData("about a mile away", "de", "etwa 1,6 Kilometer entfernt", "none")]
    [InlineData("about 10 miles away", "fr", "à environ km", "Error Warning")]
    public void A_measure_is_compared_with_its_unit(string source, string to, string target, string expected)
    {
        string found = Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Measure);
        Assert.Equal(expected, found == "Warning Error" ? "Error Warning" : found);
    }

    [Theory]
    [InlineData("It was -5 °C.", "fa", "دما ۵ درجه سانتی‌گراد بود.", "Warning")]
    [InlineData("It was -5 °C.", "fa", "دما ۵ درجه زیر صفر بود.", "none")]
    [InlineData("It was 5 °C.", "de", "Es waren minus 5 Grad.", "Warning")]
    [InlineData("18 months in jail", "fa", "۱۸ سال زندان", "Error")]
    [InlineData("Five weeks away", "ar", "بعد خمسة أيام", "Error")]
    public void A_sign_or_a_span_of_time_that_changed_is_found(string source, string to, string target, string expected) =>
        Assert.Equal(expected, Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Number));
}
