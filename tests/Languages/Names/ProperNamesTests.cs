using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class ProperNamesTests
{
    [Theory]
    [InlineData("en", "The talks with Jens Stoltenberg failed.", "Jens Stoltenberg", ProperNameKind.Person)]
    [InlineData("en", "A vote in the Supreme Court of Oslo.", "Oslo", ProperNameKind.Unknown)]
    [InlineData("en", "They met President Trump there.", "Trump", ProperNameKind.Person)]
    [InlineData("en", "They met Donald Trump there.", "Donald Trump", ProperNameKind.Person)]
    [InlineData("en", "He reads the Guiyang Evening News daily.", "Guiyang Evening News", ProperNameKind.Translated)]
    [InlineData("fr", "Il habite à Bestwood Street depuis un an.", "Bestwood Street", ProperNameKind.Translated)]
    [InlineData("tr", "Dün Adalet Komitesinin kararı çıktı, Kavanaugh sustu.", "Kavanaugh", ProperNameKind.Unknown)]
    [InlineData("ru", "Об этом сообщил Питер Мерчи вчера.", "Питер Мерчи", ProperNameKind.Person)]
    public void A_name_is_told_from_words_that_are_written_small(string language, string text, string name, ProperNameKind kind)
    {
        ProperName found = ProperNames.Read(text, LanguageTag.Parse(language)).Last(n => n.Words.Count > 0);
        Assert.Equal((name, kind), (text[found.Start..found.End], found.Kind));
    }

    [Theory]
    [InlineData("en", "Unbeaten hosts go top of the Challenge Cup.")]
    [InlineData("en", "The Magistrates and the Robotics Institute agreed.")]
    [InlineData("de", "Der Minister sprach mit Angela Merkel.")]
    [InlineData("fa", "وزیر با مرکل گفتگو کرد.")]
    [InlineData("zh", "部长与默克尔会谈。")]
    public void Other_words_with_a_capital_are_none(string language, string text) =>
        Assert.DoesNotContain(ProperNames.Read(text, LanguageTag.Parse(language)), n => n.Kind != ProperNameKind.Translated && n.Words.Count > 0);

    [Theory]
    [InlineData("en", true, true)]
    [InlineData("fr", true, false)]
    [InlineData("de", false, false)]
    [InlineData("ur", false, false)]
    public void Only_some_languages_tell_names_by_capitals(string language, bool areCapital, bool haveDictionary)
    {
        Assert.Equal(areCapital, ProperNames.AreCapital(LanguageTag.Parse(language)));
        Assert.Equal(haveDictionary, ProperNames.HaveDictionary(LanguageTag.Parse(language)));
    }

    [Fact]
    public void Names_lie_inside_the_text_whatever_it_is() => AnyText.Utf16.Sample(text =>
        Assert.All(ProperNames.Read(text, LanguageTag.Parse("en")), n => Assert.InRange(n.End, n.Start + 1, text.Length)));
}
