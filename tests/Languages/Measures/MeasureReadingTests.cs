namespace Dragoman.Languages.Tests.Measures;

public sealed class MeasureReadingTests
{
    [Theory]
    [InlineData("en", "a 6-foot wall", "length-foot")]
    [InlineData("en", "$5", "currency-USD")]
    [InlineData("en", "5 per cent", "concentr-percent")]
    [InlineData("fa", "۲۵۰ کیلوگرمی", "mass-kilogram")]
    [InlineData("fa-AF", "۵ درصد", "concentr-percent")]
    [InlineData("ar", "320 كيلومترًا", "length-kilometer")]
    [InlineData("fr", "27 degrés", "temperature-celsius")]
    [InlineData("ru", "65 км", "length-kilometer")]
    [InlineData("tr", "%5", "concentr-percent")]
    [InlineData("es", "60 centímetros", "length-centimeter")]
    [InlineData("de", "64 Kilometern", "length-kilometer")]
    [InlineData("ur", "6 فٹ", "length-foot")]
    [InlineData("he", "5 אחוזים", "concentr-percent")]
    [InlineData("zh", "5公里", "length-kilometer")]
    public void A_number_has_the_unit_beside_it(string language, string text, string unit) =>
        Assert.Contains(unit, Assert.Single(MeasureReading.Read(text, LanguageTag.Parse(language))).Units.Select(u => u.Name));

    [Fact]
    public void Both_ends_of_a_range_have_its_unit() =>
        Assert.All(MeasureReading.Read("2 to 4 inches", LanguageTag.Parse("en")), q => Assert.Equal("length-inch", q.Units[0].Name));

    [Theory]
    [InlineData("length-mile", 6, 9656.064)]
    [InlineData("temperature-fahrenheit", 212, 100)]
    [InlineData("mass-pound", 550, 249.4758)]
    public void A_unit_is_worth_what_the_standard_says(string unit, int value, double expected) =>
        Assert.Equal((decimal)expected, Math.Round(Unit.Of(unit).ToBase(value), 4));
}
