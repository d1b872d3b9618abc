namespace Dragoman.Languages.Tests.Quotes;

public sealed class QuotingCustomsTests
{
    [Theory]
    [InlineData("en", "I told them our plan.", true)]
    [InlineData("en", "He told them the plan.", false)]
    [InlineData("de", "Wir kennen unseren Plan.", true)]
    [InlineData("de", "Sie kennen ihren Plan.", false)]
    [InlineData("ur", "یہ ہماری جیت ہے", true)]
    [InlineData("es", "Conocemos el plan.", null)]
    public void The_first_person_is_told_by_its_words_where_a_language_has_them(string language, string text, bool? has) =>
        Assert.Equal(has, QuotingCustoms.HasFirstPerson(text, LanguageTag.Parse(language)));

    [Theory]
    [InlineData("ru", true, false)]
    [InlineData("fa-AF", true, false)]
    [InlineData("ur", true, true)]
    [InlineData("en", false, false)]
    [InlineData("xx", false, false)]
    public void Some_languages_mark_names_and_some_leave_speech_bare(string language, bool names, bool speech)
    {
        Assert.Equal(names, QuotingCustoms.MarkNames(LanguageTag.Parse(language)));
        Assert.Equal(speech, QuotingCustoms.Conjunction(LanguageTag.Parse(language)) is not null);
    }
}
