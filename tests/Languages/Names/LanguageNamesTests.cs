namespace Dragoman.Languages.Tests;

public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("fa", "en", "Persian")]
    [InlineData("en", "fa", "انگلیسی")]
    [InlineData("fa", "ar", "الفارسية")]
    [InlineData("fa-AF", "en", "Dari")]
    [InlineData("prs", "en", "Dari")]
    [InlineData("en", "prs", "انگلیسی")]
    [InlineData("no", "fa-AF", "نارویژی")]
    [InlineData("nb", "en", "Norwegian")]
    [InlineData("zh-Hans", "en", "Simplified Chinese")]
    [InlineData("ar-IQ", "en", "Arabic (Iraq)")]
    [InlineData("uz-Arab-AF", "en", "Uzbek (Arabic, Afghanistan)")]
    [InlineData("en-GB", "fr", "anglais britannique")]
    public void A_language_is_named_in_another(string language, string shownIn, string expected) =>
        Assert.Equal(expected, LanguageNames.Of(LanguageTag.Parse(language), LanguageTag.Parse(shownIn)));

    [Theory]
    [InlineData("fr", "ckb", "français")]
    [InlineData("tlh", "en", "tlh")]
    [InlineData("tlh-AQ", "xx", "tlh-AQ")]
    public void Without_a_name_it_is_its_own_name_or_its_tag(string language, string shownIn, string expected) =>
        Assert.Equal(expected, LanguageNames.Of(LanguageTag.Parse(language), LanguageTag.Parse(shownIn)));

    [Theory]
    [InlineData("fa", "فارسی")]
    [InlineData("prs", "دری")]
    [InlineData("he", "עברית")]
    [InlineData("zh-Hant", "繁體中文")]
    public void A_language_has_a_name_in_itself(string language, string expected) =>
        Assert.Equal(expected, LanguageNames.OwnOf(LanguageTag.Parse(language)));

    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fa")]
    [InlineData("fa-AF")]
    [InlineData("fr")]
    [InlineData("he")]
    [InlineData("ru")]
    [InlineData("tr")]
    [InlineData("ur")]
    [InlineData("zh")]
    public void The_twelve_languages_name_each_other_and_their_days(string tag)
    {
        LocaleNames names = LocaleNames.For(LanguageTag.Parse(tag))!;
        string[] twelve = ["ar", "de", "en", "es", "fa", "fa-AF", "fr", "he", "ru", "tr", "ur", "zh"];

        Assert.Equal(12, twelve.Select(names.Language).OfType<string>().Distinct().Count());
        Assert.Equal(7, names.Weekdays.Distinct().Count());
        Assert.All(Enum.GetValues<CalendarKind>(), c => Assert.Equal(12, names.MonthsOf(c).Distinct().Count()));
    }
}
