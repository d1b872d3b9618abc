using Dragoman.Languages;

namespace Dragoman.Names;

public sealed class MentionTests
{
    private static readonly NameBook Book = Entries.Book(
        Entries.Stoltenberg, Entries.Nato, Entries.Kyiv,
        Entries.Of("ntehran", NameKind.Place, ("ar", new() { Preferred = "طهران" }), ("he", new() { Preferred = "טהראן" }), ("tr", new() { Preferred = "Tahran" })),
        Entries.Of("nus", NameKind.Place, ("en", new() { Preferred = "United States", Abbreviation = "US" }), ("zh", new() { Preferred = "美国" })),
        Entries.Of("nun", NameKind.Place, ("en", new() { Preferred = "United States of America" })),
        Entries.Of("ng7", NameKind.Organisation, ("en", new() { Preferred = "G7" })),
        Entries.Of("nmay", NameKind.Person, ("en", new() { Preferred = "Theresa May", Short = "May" })),
        Entries.Of("nceasefire", NameKind.Term, ("en", new() { Preferred = "Cease-fire" })),
        Entries.Of("nmerkel", NameKind.Person, ("ru", new() { Preferred = "Меркель" }), ("de", new() { Preferred = "Merkel" })));

    [Theory]
    [InlineData("en", "Jens Stoltenberg spoke.", "Jens Stoltenberg")]
    [InlineData("en", "Stoltenberg’s words; STOLTENBERG again.", "Stoltenberg|STOLTENBERG")]
    [InlineData("en", "It is US policy; it told us so.", "US")]
    [InlineData("en", "The United States, and the United States of America.", "United States|United States of America")]
    [InlineData("en", "In the United, States do it.", "")]
    [InlineData("en", "The G7 met; G77 did not, nor did a G.", "G7")]
    [InlineData("en", "It may rain. May said no.", "May")]
    [InlineData("en", "A cease-fire, a Cease fire.", "cease-fire|Cease fire")]
    [InlineData("en", "In Kiev and Kyiv, not in Kievan Rus.", "Kiev|Kyiv")]
    [InlineData("fa", "ینس استولتنبرگ گفت. استولتنبرگ‌ها رفتند.", "ینس استولتنبرگ|استولتنبرگ")]
    [InlineData("fa", "ناتو در کی‌یف و کی یف و کیف.", "ناتو|کی‌یف|کی یف|کیف")]
    [InlineData("fa", "كيف (با حروف عربی)", "كيف")]
    [InlineData("de", "Merkels Rede; Merkelei.", "Merkel")]
    [InlineData("zh", "他在美国说。", "美国")]
    public void Names_are_found_as_whole_words_whatever_their_letters(string language, string text, string written) =>
        Assert.Equal(written, string.Join('|', In(text, language).Select(mention => mention.Written)));

    [Theory]
    [InlineData("ar", "وصل إلى طهران.", "طهران", "", "")]
    [InlineData("ar", "الدوحة وطهران", "طهران", "و", "")]
    [InlineData("ar", "وَطهران", "طهران", "وَ", "")]
    [InlineData("ar", "وبطهران", "طهران", "وب", "")]
    [InlineData("ar", "والناتو", "الناتو", "و", "")]
    [InlineData("he", "הוא בטהראן", "טהראן", "ב", "")]
    [InlineData("ru", "встреча с Меркелью", "Меркель", "", "ю")]
    [InlineData("ru", "Меркельский", "", "", "")]
    [InlineData("de", "Merkels Rede", "Merkel", "", "s")]
    [InlineData("tr", "Tahran'da", "Tahran", "", "")]
    public void What_is_joined_to_a_name_is_no_part_of_it(string language, string text, string written, string before, string after)
    {
        var found = In(text, language).ToList();
        if (written.Length == 0)
        {
            Assert.Empty(found);
            return;
        }
        var mention = Assert.Single(found);
        Assert.Equal((written, before, after), (mention.Written, mention.Before, mention.After));
        Assert.Equal(written, text[mention.Start..mention.End]);
        Assert.Equal(after.Length == 0, mention.IsWhole);
    }

    [Fact]
    public void Letters_that_changed_where_they_meet_are_not_replaced_by_a_machine()
    {
        var mention = Assert.Single(In("قال مسؤول للناتو أمس", "ar"));
        Assert.Equal(("للناتو", true, false), (mention.Written, mention.Assimilated, mention.IsWhole));
    }

    [Fact]
    public void The_standing_of_a_form_is_known_and_forms_that_differ_in_accents_are_told_apart()
    {
        var book = Entries.Book(Entries.Of("nzurich", NameKind.Place, ("de", new() { Preferred = "Zürich", Deprecated = ["Zurich"] })));
        Assert.Equal(
            [("Zurich", Standing.Deprecated), ("Zürich", Standing.Preferred), ("ZÜRICH", Standing.Preferred)],
            book.MentionsIn("Zurich, Zürich, ZÜRICH", LanguageTag.Parse("de")).Select(mention => (mention.Written, mention.Standing)));
    }

    [Fact]
    public void An_article_that_abbreviates_before_the_long_form_is_told_once_and_the_headline_is_forgiven()
    {
        string[] early = ["NATO to meet", "A NATO meeting is near.", "The North Atlantic Treaty Organization (NATO) said so."];
        string[] right = ["NATO to meet", "The North Atlantic Treaty Organization (NATO) said so.", "A NATO meeting is near."];
        var told = Assert.Single(AbbreviationOrder.Check(Book, early, LanguageTag.Parse("en")));
        Assert.Equal((1, "NATO"), (told.Block, told.Finding.Target!.Value.Of(early[1])));
        Assert.Contains("North Atlantic Treaty Organization", told.Finding.Message, StringComparison.Ordinal);
        Assert.Empty(AbbreviationOrder.Check(Book, right, LanguageTag.Parse("en")));
    }

    [Fact]
    public void Any_text_at_all_is_passed_over_quickly()
    {
        foreach (var text in new[] { "", "\uD800", new string('ا', 200_000), string.Concat(Enumerable.Repeat("وال ", 50_000)), string.Concat(Enumerable.Repeat("Jens ", 50_000)), "\u064B\u064B" })
        {
            foreach (var language in new[] { "ar", "he", "en", "zh", "fa" })
                Assert.Empty(In(text, language));
        }
    }

    private static IEnumerable<Mention> In(string text, string language) => Book.MentionsIn(text, LanguageTag.Parse(language));
}
