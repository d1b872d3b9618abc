using Dragoman.Languages;

namespace Dragoman.Editions;

public sealed class CreditLineTests
{
    private static readonly string[] Tags = ["fa", "en", "ar", "fr", "de", "es", "tr", "ru", "ur", "he", "fa-AF", "zh"];

    private static readonly Newsroom Shafaqna = Agency("Shafaqna", "شفقنا");

    private static Newsroom Agency(string name, string persian) => new()
    {
        Name = name,
        Names = new Dictionary<string, string> { ["fa"] = persian },
        Editions = [.. Tags.Select(tag => Edition.For(LanguageTag.Parse(tag)))],
    };

    public static TheoryData<string> Editions => [.. Tags];

    [Theory]
    [InlineData("en", "fa", null, "This news is originally published by Shafaqna Persian and translated by Shafaqna English")]
    [InlineData("en", null, null, "This news is originally published by Shafaqna English")]
    [InlineData("ar", "en", "fa", null)]
    [InlineData("fa", "en", null, "این خبر را نخستین بار شفقنا انگلیسی منتشر کرده و شفقنا فارسی آن را ترجمه کرده است")]
    public void The_line_names_the_original_and_the_translator_in_the_edition_s_own_language(string own, string? source, string? original, string? line)
    {
        var chain = new[] { own, source, original }.OfType<string>().Select(tag => Shafaqna[tag]).ToList();
        var written = CreditLine.Write(Shafaqna, chain);
        if (line is not null)
            Assert.Equal(line, written);
        Assert.All(chain, edition => Assert.Contains(Shafaqna.OutletName(edition, Shafaqna[own].Language), written, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Editions))]
    public void Every_line_that_an_edition_can_write_is_recognised_however_it_was_typed(string own)
    {
        foreach (var other in Tags.Where(tag => tag != own))
        {
            var between = Tags.First(tag => tag != own && tag != other);
            foreach (var chain in new[] { new[] { own }, [own, other], [own, between, other] })
            {
                var line = CreditLine.Write(Shafaqna, [.. chain.Select(tag => Shafaqna[tag])]);
                Assert.DoesNotContain('{', line);
                string[] typed = [line, line + ".", line + "。", line + "۔", $"*{line}*", $"**{line}.**", $"({line})", $"[{line}.]", "  " + line.Replace(" ", "\u00A0 ", StringComparison.Ordinal) + "\n"];
                Assert.All(typed, text => Assert.True(CreditLine.IsOneOf(Shafaqna, text), text));
                Assert.All(typed, text => Assert.True(CreditSentences.For(Shafaqna[own].Language).Match(text), text));
            }
        }
    }

    [Theory, MemberData(nameof(Editions))]
    public void A_line_that_names_another_agency_is_a_fact_and_stays(string own)
    {
        var others = Agency("Reuters", "رویترز");
        Assert.False(CreditLine.IsOneOf(Shafaqna, CreditLine.Write(others, [others[own]])));
        Assert.False(CreditLine.IsOneOf(Shafaqna, CreditLine.Write(others, [others[own], others[own == "fa" ? "en" : "fa"]])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("***")]
    [InlineData("This news is originally published by Shafaqna Persian and translated by Shafaqna English, its editor said.")]
    [InlineData("This news is originally published by Shafaqna Klingon and translated by Shafaqna English")]
    [InlineData("He said: This news is originally published by Shafaqna Persian")]
    public void What_only_looks_like_one_stays(string text) => Assert.False(CreditLine.IsOneOf(Shafaqna, text));

    [Theory]
    [InlineData("این خبر را نخستین بار شفقنا انگلیسي منتشر كرده و شفقنا فارسي آن را ترجمه كرده است")]
    [InlineData("THIS NEWS IS ORIGINALLY PUBLISHED BY SHAFAQNA PERSIAN AND TRANSLATED BY SHAFAQNA ENGLISH")]
    public void Another_keyboard_or_another_case_is_the_same_line(string text) => Assert.True(CreditLine.IsOneOf(Shafaqna, text));

    [Theory]
    [InlineData("This news is originally published by Reuters English and translated by Shafaqna Klingon", true)]
    [InlineData("This news is originally published by", false)]
    [InlineData("He said: This news is originally published by Shafaqna Persian", false)]
    [InlineData("The port opened.", false)]
    [InlineData("", false)]
    public void The_sentence_is_known_whatever_outlets_it_names(string text, bool known) =>
        Assert.Equal(known, CreditSentences.For(LanguageTag.Parse("en")).Match(text));

    [Fact]
    public void A_language_without_sentences_of_its_own_has_the_English_ones() =>
        Assert.Equal(CreditSentences.For(LanguageTag.Parse("en")), CreditSentences.For(LanguageTag.Parse("sw")));
}
