using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("علي يحيى كتاب", "علی یحیی کتاب")]
    [InlineData("می‌شود", "میشود")]
    [InlineData("تأکید مسئول مؤسسه", "تاکید مسیول موسسه")]
    [InlineData("أحمد إلى آخر ٱلله", "احمد الی اخر الله")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("خانۀ ما", "خانه ما")]
    [InlineData("مُحَمَّدٌ", "محمد")]
    [InlineData("مـــحمد", "محمد")]
    [InlineData("امضاء", "امضا")]
    [InlineData("۱۲۵ و ٣", "125 و 3")]
    [InlineData("«بله»", "\"بله\"")]
    [InlineData("it’s – “so”", "it's - \"so\"")]
    [InlineData("ﷲ", "الله")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("IRAK", "ırak")]
    [InlineData("Al-Kāẓimī", "al-kazimi")]
    [InlineData("Ещё", "еще")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("چرا؟", "چرا?")]
    [InlineData("ＮＡＴＯ", "nato")]
    [InlineData("پاکستان ہے", "پاکستان هے")]
    [InlineData("שָׁלוֹם", "שלום")]
    public void Spellings_that_readers_take_as_one_match(string a, string b) =>
        Assert.Equal(Folding.ForMatching(a), Folding.ForMatching(b));

    [Theory]
    [InlineData("мой", "мои")]
    [InlineData("कि", "क")]
    [InlineData("125", "126")]
    [InlineData("سال", "سالن")]
    public void Different_words_stay_apart(string a, string b) =>
        Assert.NotEqual(Folding.ForMatching(a), Folding.ForMatching(b));

    [Fact]
    public void Folding_again_changes_nothing() =>
        AnyText.Utf16.Sample(text => Folding.ForMatching(Folding.ForMatching(text)) == Folding.ForMatching(text), iter: 50_000);
}
