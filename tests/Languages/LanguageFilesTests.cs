namespace Dragoman.Languages.Tests;

public sealed class LanguageFilesTests
{
    [Theory]
    [InlineData("DateReading/", ".json")]
    [InlineData("Measures/Own/", ".tsv")]
    [InlineData("Measures/Units/", ".tsv")]
    [InlineData("Cldr/", ".json")]
    public void A_language_with_numbers_has_dates_measures_and_names_too(string folder, string ending) =>
        Assert.Equal(Resource.Names("Numbers/Own/", ".tsv").Order(StringComparer.Ordinal), Resource.Names(folder, ending).Order(StringComparer.Ordinal));

    [Fact]
    public void The_languages_of_the_first_day_are_there() =>
        Assert.Equal(["ar", "de", "en", "es", "fa", "fa-AF", "fr", "he", "ru", "tr", "ur", "zh"], Resource.Names("Numbers/Own/", ".tsv").Order(StringComparer.Ordinal));
}
