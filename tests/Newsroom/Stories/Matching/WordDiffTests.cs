using System.Globalization;
using CsCheck;

namespace Dragoman.Stories.Matching;

public sealed class WordDiffTests
{
    /// <summary>Removed text in [-…-], added text in {+…+}.</summary>
    private static string Marked(string before, string after) => string.Concat(WordDiff.Between(before, after).Select(c => c.Kind switch
    {
        ChangeKind.Removed => $"[-{c.Text}-]",
        ChangeKind.Added => $"{{+{c.Text}+}}",
        _ => c.Text,
    }));

    [Theory]
    [InlineData("Five people died.", "Seven people died.", "[-Five-]{+Seven+} people died.")]
    [InlineData("He spoke on Monday.", "He spoke on Monday evening.", "He spoke on Monday{+ evening+}.")]
    [InlineData("The old man left.", "The man left.", "The [-old -]man left.")]
    [InlineData("He went. He sat.", "He went. He ran. He sat.", "He went. {+He ran. +}He sat.")]
    [InlineData("It cost 1.5 million.", "It cost 1.7 million.", "It cost [-1.5-]{+1.7+} million.")]
    [InlineData("They don't know.", "They do know.", "They [-don't-]{+do+} know.")]
    [InlineData("the ministers of finance met here", "the deputies for trade met here", "the [-ministers of finance-]{+deputies for trade+} met here")]
    [InlineData("دو طرف می‌گویند توافق شد.", "دو طرف می‌گفتند توافق شد.", "دو طرف [-می‌گویند-]{+می‌گفتند+} توافق شد.")]
    [InlineData("جهان", "جهانِ", "[-جهان-]{+جهانِ+}")]
    [InlineData("首相は東京で会った", "首相は大阪で会った", "首相は[-東京-]{+大阪+}で会った")]
    [InlineData("same", "same", "same")]
    [InlineData("", "new", "{+new+}")]
    [InlineData("gone", "", "[-gone-]")]
    public void A_change_shows_whole_words(string before, string after, string expected) =>
        Assert.Equal(expected, Marked(before, after));

    [Theory]
    [InlineData("Five people died.", "Seven people died on Tuesday.", "“Five” → “Seven”; added “on Tuesday”")]
    [InlineData("The old man left.", "The man left.", "removed “old”")]
    [InlineData("one  two", "one two", "white space changed")]
    [InlineData("same", "same", "")]
    [InlineData("پنج نفر کشته شدند", "هفت نفر کشته شدند", "\u2068“پنج”\u2069 → \u2068“هفت”\u2069")]
    public void The_summary_names_the_words_that_changed(string before, string after, string expected) =>
        Assert.Equal(expected, WordDiff.Summary(before, after));

    [Fact]
    public void The_summary_of_a_rewritten_text_stays_short()
    {
        var before = string.Join(' ', Enumerable.Range(0, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i} kept{i} kept kept kept")));
        var after = before.Replace("a", "b", StringComparison.Ordinal);
        var summary = WordDiff.Summary(before, after);
        Assert.InRange(summary.Length, 10, 1500);
        Assert.EndsWith("more", summary, StringComparison.Ordinal);
        Assert.InRange(WordDiff.Summary("x", before).Length, 10, 250);
    }

    [Fact]
    public void Both_versions_can_be_read_back_from_the_changes()
    {
        var alphabet = Gen.OneOf("a", "b", "the", "پنج", "می‌", "خواهد", "۱۲", "3.5", " ", " ", "  ", ".", ",", "، ", "\n", "\u064B", "東", "京", "ก", "😀", "\ud800", "\u200D", "'");
        var text = alphabet.Array[0, 40].Select(string.Concat);
        Gen.Select(text, text).Sample((before, after) => ReadsBack(before, after), iter: 20_000);
    }

    [Fact]
    public void An_edit_of_a_text_reads_back_and_keeps_what_was_not_touched()
    {
        var words = Gen.OneOf("Iraq", "NATO", "the", "of", "said", "mission", "talks").Array[5, 60].Select(w => string.Join(' ', w));
        Gen.Select(words, Gen.Int[0, 400], Gen.Int[0, 5], Gen.OneOf("", "new words ", ", ")).Sample((before, at, length, added) =>
        {
            at = Math.Min(at, before.Length);
            var after = before.Remove(at, Math.Min(length, before.Length - at)).Insert(at, added);
            return ReadsBack(before, after);
        }, iter: 20_000);
    }

    [Fact]
    public void Two_huge_texts_with_nothing_in_common_are_compared_too()
    {
        var before = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"before{i}")));
        var after = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"after{i}")));
        Assert.True(ReadsBack(before, after));
    }

    private static bool ReadsBack(string before, string after)
    {
        var changes = WordDiff.Between(before, after);
        return string.Concat(changes.Where(c => c.Kind != ChangeKind.Added).Select(c => c.Text)) == before
            && string.Concat(changes.Where(c => c.Kind != ChangeKind.Removed).Select(c => c.Text)) == after
            && changes.All(c => c.Text.Length > 0)
            && changes.Zip(changes.Skip(1)).All(p => p.First.Kind != p.Second.Kind
                && (p.First.Kind, p.Second.Kind) != (ChangeKind.Added, ChangeKind.Removed));
    }
}
