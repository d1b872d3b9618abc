using Dragoman.Languages;
using Dragoman.Stories.Reading;

namespace Dragoman.Newsroom.Tests.Stories.Reading;

public sealed class HeadlinesTests
{
    [Theory]
    [InlineData("en", "SHAFAQNA- The minister left. He returned.", "The minister left")]
    [InlineData("fa", "شفقنا- وزیر رفت. او بازگشت.", "وزیر رفت")]
    [InlineData("en", "LONDON (Reuters) - Rain fell.", "Rain fell")]
    [InlineData("de", "Berlin (dpa) – Es regnet.", "Es regnet")]
    [InlineData("fa", "برلین – باران بارید.", "باران بارید")]
    [InlineData("en", "KABUL — Snow fell.", "Snow fell")]
    [InlineData("fa", "ایران – همسایه عراق – پیام داد.", "ایران – همسایه عراق – پیام داد")]
    [InlineData("en", "The bridge – long closed – opened.", "The bridge – long closed – opened")]
    [InlineData("en", "A well-known man spoke.", "A well-known man spoke")]
    [InlineData("en", "Will it rain? It will.", "Will it rain?")]
    [InlineData("en", "He lives in the U.S.", "He lives in the U.S.")]
    [InlineData("ur", "بارش ہوئی۔ برف پڑی۔", "بارش ہوئی")]
    [InlineData("en", "SHAFAQNA- ", "SHAFAQNA-")]
    [InlineData("en", "", "")]
    public void The_first_sentence_serves_without_dateline_and_full_stop(string language, string text, string headline)
        => Assert.Equal(headline, Headlines.FromFirstSentence(text, LanguageTag.Parse(language)));

    [Theory]
    [InlineData("one two three four", 14, "one two three…")]
    [InlineData("one two three four", 13, "one two…")]
    [InlineData("one two, three four", 12, "one two…")]
    [InlineData("unbreakable", 5, "unbr…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "👩‍👩‍👧‍👦…")]
    public void A_long_sentence_is_cut_before_a_word(string text, int length, string headline)
        => Assert.Equal(headline, Headlines.FromFirstSentence(text, LanguageTag.Parse("en"), length));

    [Theory]
    [InlineData("seed/report.fa.txt", "fa", "نخست‌وزیر عراق و دبیرکل ناتو ضمن بررسی")]
    [InlineData("seed/report.en.txt", "en", "The Iraqi Prime Minister and the Secretary General of NATO")]
    public void The_seed_report_gets_a_headline(string file, string language, string start)
    {
        var report = TextReading.Read(SharedFile.Read(file), file);
        var headline = Headlines.FromFirstSentence(report.Blocks[0].Text, LanguageTag.Parse(language));
        Assert.StartsWith(start, headline, StringComparison.Ordinal);
        Assert.EndsWith("…", headline, StringComparison.Ordinal);
        Assert.InRange(headline.Length, 60, 100);
    }
}
