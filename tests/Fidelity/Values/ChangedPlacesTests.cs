namespace Dragoman.Fidelity.Tests;

public sealed class ChangedPlacesTests
{
    [Theory]
    [InlineData("Chelsea led 1-0 after a goal in the 25th minute.", "tr", "25. dakikada gelen golle Chelsea 1-0 öne geçti.")]
    [InlineData("The $11 billion Nord Stream 2 pipeline", "fr", "Le pipeline Nord Stream 2, d’une valeur de 11 milliards de dollars")]
    [InlineData("He died in 2011 aged 40.", "de", "Er starb 2011 im Alter von 40 Jahren.")]
    [InlineData("About 40,000 cases were reported in 2018.", "de", "Im Jahr 2018 wurden etwa 40.000 Fälle gemeldet.")]
    [InlineData("Call 0800 555 111.", "ar", "اتصل على 111 555 0800.")]
    [InlineData("CBS had 3.1 million, NBC had 2.94 million and CNN had 2.52 million.", "ur", "سی بی ایس کے 3.1 ملین، این بی سی کے 2.94 اور سی این این کے 2.52 ملین ناظرین تھے۔")]
    public void Another_order_of_words_is_no_exchange(string source, string to, string target) =>
        Assert.Equal("none", Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Number));

    [Theory]
    [InlineData("They killed 44 men and 32 women.", "fr", "Ils ont tué 32 hommes et 44 femmes.")]
    [InlineData("He played 55, 60 minutes.", "ur", "وہ 60، 55 منٹ کھیلا۔")]
    [InlineData("About 40,000 cases were reported in 2018.", "ru", "В 40 000 году зарегистрировано около 2018 случаев.")]
    [InlineData("Since 2014, ratings rose to 1.05 million at CNN and 1.6 million at MSNBC.", "ru", "С 1,05 года рейтинги выросли до 2014 миллиона на CNN и до 1,6 миллиона на MSNBC.")]
    public void Two_numbers_where_each_other_belong_are_found(string source, string to, string target) =>
        Assert.NotEqual("none", Pairs.Found(Pairs.Of("en", source, to, target), FindingKind.Number));
}
