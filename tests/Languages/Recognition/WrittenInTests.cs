namespace Dragoman.Languages.Tests.Recognition;

public sealed class WrittenInTests
{
    [Theory]
    [InlineData("The port of the town opened today.", "Latn")]
    [InlineData("Порт города открылся сегодня утром.", "Cyrl")]
    [InlineData("بندر تازهٔ شهر امروز صبح گشایش یافت.", "Arab")]
    [InlineData("הנמל החדש של העיר נפתח הבוקר לקהל.", "Hebr")]
    [InlineData("城市的新港口今天早上向公众开放了，许多居民前来参观港口。", "Hani")]
    [InlineData("Die NATO und 北约 и НАТО", null)]
    [InlineData("12, 13!", null)]
    [InlineData("", null)]
    public void The_script_of_most_letters_is_told(string text, string? script) => Assert.Equal(script, WrittenIn.Script(text));

    [Theory]
    [InlineData("arb", "ar", "fa")]
    [InlineData("deu", "de", "en")]
    [InlineData("fas", "fa", "ar")]
    [InlineData("fra", "fr", "es")]
    [InlineData("spa", "es", "fr")]
    [InlineData("tur", "tr", "de")]
    [InlineData("urd", "ur", "fa")]
    public void News_is_known_for_its_language_and_doubted_in_another(string file, string own, string other)
    {
        LanguageTag language = LanguageTag.Parse(own), said = LanguageTag.Parse(other);
        string[] texts = [.. SharedData.Lines($"data/news-pairs/clean/{file}.tsv").Skip(1)
            .Select(line => line.Split('\t')[3]).Chunk(10).Select(lines => string.Join('\n', lines))];

        Assert.DoesNotContain(texts, text => WrittenIn.Script(text) is { } script && !WrittenIn.IsScriptOf(script, language));
        Assert.DoesNotContain(texts, text => WrittenIn.Language(text, language) is not null);
        Assert.True(texts.Count(text => WrittenIn.Language(text, said) == own) > texts.Length * 0.95);
    }

    [Theory]
    [InlineData("it", "Il porto della città è stato aperto questa mattina e molti sono venuti a vedere le navi per la prima volta.")]
    [InlineData("fa-AF", "بندر تازهٔ شهر امروز صبح گشایش یافت و این را همه در شهر که از آن خبر داشتند به هم گفتند و با هم رفتند.")]
    public void A_language_that_is_not_known_or_only_a_variety_is_not_doubted(string said, string text) =>
        Assert.Null(WrittenIn.Language(text, LanguageTag.Parse(said)));
}
