namespace Dragoman.Languages.Tests.Names;

public sealed class StandardNameTests
{
    [Theory]
    [InlineData(StandardNameKind.Territory, "IR", "fa", "ایران")]
    [InlineData(StandardNameKind.Territory, "TR", "en", "Türkiye|Turkey")]
    [InlineData(StandardNameKind.Language, "fa-AF", "en", "Dari")]
    [InlineData(StandardNameKind.Currency, "IRR", "fa", "ریال ایران")]
    [InlineData(StandardNameKind.Currency, "EUR", "ru", "евро")]
    [InlineData(StandardNameKind.Month, "solar-hijri-7", "ar", "مهر")]
    [InlineData(StandardNameKind.Month, "gregorian-3", "de", "März")]
    [InlineData(StandardNameKind.Weekday, "1", "he", "יום שני")]
    public void A_name_has_its_forms_in_a_language_the_usual_one_first(StandardNameKind kind, string key, string language, string forms) =>
        Assert.Equal(forms, string.Join('|', Of(kind, key).Forms[language]));

    [Theory]
    [InlineData(StandardNameKind.Territory, 250)]
    [InlineData(StandardNameKind.Language, 80)]
    [InlineData(StandardNameKind.Currency, 150)]
    [InlineData(StandardNameKind.Month, 36)]
    [InlineData(StandardNameKind.Weekday, 7)]
    public void Every_kind_is_there_in_all_twelve_languages(StandardNameKind kind, int atLeast)
    {
        StandardName[] names = [.. StandardNames.All.Where(n => n.Kind == kind)];
        Assert.InRange(names.Length, atLeast, atLeast * 2);
        Assert.Equal(names.Length, names.DistinctBy(n => n.Key).Count());
        Assert.InRange(names.Count(n => n.Forms.Count == 12), names.Length * 0.95, names.Length);
        Assert.All(names.SelectMany(n => n.Forms.Values), forms => Assert.All(forms, form => Assert.NotEmpty(form)));
    }

    [Theory]
    [InlineData("EU"), InlineData("ZZ"), InlineData("XA")]
    public void Unions_and_codes_for_tests_are_no_territories(string code) =>
        Assert.DoesNotContain(StandardNames.All, n => n.Kind == StandardNameKind.Territory && n.Key == code);

    [Theory]
    [InlineData("Stoltenberg", "استولتنبرگ")]
    [InlineData("Lavrov", "Лавров")]
    [InlineData("Lavrov", "لاوروف")]
    public void The_skeleton_is_the_same_in_every_script(string one, string other) =>
        Assert.Equal(Pronunciation.Of(one).Skeleton, Pronunciation.Of(other).Skeleton);

    private static StandardName Of(StandardNameKind kind, string key) => StandardNames.All.Single(n => n.Kind == kind && n.Key == key);
}
