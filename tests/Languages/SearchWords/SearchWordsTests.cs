namespace Dragoman.Languages.Tests.SearchWords;

public sealed class SearchWordsTests
{
    /// <summary>Words that a reader takes for one, language by language: whichever is asked, all are found.</summary>
    [Theory]
    [InlineData("en", "port ports", "city cities", "carry carries carried carrying", "plan plans planned planning", "make makes making", "agree agreed", "box boxes", "woman women", "church churches", "Iran Iran's IRAN Iran’s", "naïve naive")]
    [InlineData("fa", "کتاب کتاب‌ها کتابها كتاب‌هاي کتاب‌هایی کتاب‌هایش", "کشور کشورها کشورهای کشوری", "می‌شود نمی‌شود شود", "خانه خانهٔ خانه‌ای خانه‌های", "بزرگ بزرگ‌ترین بزرگترین", "مقام مقامات", "کارگر کارگران", "ایران ایرانی ايران")]
    [InlineData("ar", "بندر البندر بندرها", "حكومة الحكومة والحكومة حكومات", "مهندس المهندسون مهندسين", "أحمد احمد أحمَد", "مدرسة المدرسة مدرسه")]
    [InlineData("ur", "لڑکا لڑکے لڑکوں", "کتاب کتابیں کتابوں")]
    [InlineData("he", "ספר ספרים הספר", "מלך מלכים", "שָׁלוֹם שלום")]
    [InlineData("de", "Schiff Schiffe Schiffes Schiffen", "Häuser haus Häusern", "Ärztinnen Ärztin")]
    [InlineData("fr", "cheval chevaux", "l'homme homme hommes", "élevé élevée élevés")]
    [InlineData("es", "gato gata gatos gatas", "luz luces", "canción canciones", "país paises")]
    [InlineData("ru", "книга книги книгу книгой", "новый новая новые новых", "ёлка елка")]
    [InlineData("tr", "liman limanlar limanda limandan", "Türkiye Türkiye'nin", "İSTANBUL istanbul")]
    public void One_term_finds_all_forms_of_a_word(string language, params string[] families) =>
        Assert.All(families, family => Assert.True(Terms(family, language).Distinct(StringComparer.Ordinal).Count() == 1, $"{family}: {string.Join(' ', Terms(family, language))}"));

    [Theory]
    [InlineData("en", "news new")]
    [InlineData("en", "spring spr")]
    [InlineData("en", "united unit")]
    [InlineData("fa", "ایران ایر")]
    [InlineData("de", "Arm Armee")]
    [InlineData("fr", "mer mal")]
    public void What_is_not_the_same_word_stays_apart(string language, string words) =>
        Assert.Equal(2, Terms(words, language).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("fa", "۱٬۱۲۷", "1 127")]
    [InlineData("ar", "٢٠٢١", "2021")]
    [InlineData("en", "COVID-19", "covid 19")]
    [InlineData("zh", "新华社电", "新华 华社 社电")]
    [InlineData("fa", "بین‌المللی", "بین الملل")]
    public void Digits_hyphens_joiners_and_scripts_without_spaces(string language, string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Terms(text, language)));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "The «ports», again";
        var words = Languages.SearchWords.Of(text, LanguageTag.Parse("en"));

        Assert.Equal(["The", "ports", "again"], words.Select(word => text[word.Start..word.End]));
    }

    [Fact]
    public void Terms_are_letters_and_digits_only_whatever_the_text()
    {
        foreach (var language in new[] { "en", "fa", "ar", "he", "zh", "tr", "sw" })
        {
            foreach (var word in Languages.SearchWords.Of("a\0b \u0001 'x' \"y\" %_* \uD800 ½ ﷺ ﬁne ⅷ 🙂 e\u0301 :* & | <-> (fa)", LanguageTag.Parse(language)))
                Assert.All(word.Term, letter => Assert.True(char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.LetterNumber, $"{language}: {(int)letter:x} in {word.Term}"));
        }
    }

    private static IEnumerable<string> Terms(string text, string language) =>
        Languages.SearchWords.Of(text, LanguageTag.Parse(language)).Select(word => word.Term);
}
