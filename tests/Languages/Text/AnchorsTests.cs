using CsCheck;

namespace Dragoman.Languages.Tests;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData("در ۱۲۵ روز", "125")]
    [InlineData("رشد ۴٫۸ درصدی", "4.8")]
    [InlineData("grew 4.8%", "4.8")]
    [InlineData("wuchs um 4,8 Prozent", "4.8")]
    [InlineData("۱٬۲۵۰ نفر", "1250")]
    [InlineData("1,250 people", "1250")]
    [InlineData("1.250.000 Menschen", "1250000")]
    [InlineData("12\u00A0500 человек", "12500")]
    [InlineData("1,250.50", "1250.5")]
    [InlineData("1.250,5", "1250.5")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("007 and 4.80", "7 4.8")]
    [InlineData("at 21:30 on 30/6/2021.", "21 30 30 6 2021")]
    [InlineData("no numeral", "")]
    [InlineData("2020, 2021", "2020 2021")]
    public void Numerals_are_read_by_value(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Anchors.Numbers(text));

    [Theory]
    [InlineData("سازمان NATO و شرکت Siemens با iPhone", "NATO Siemens iPhone")]
    [InlineData("COVID-19 is a word", "COVID")]
    [InlineData("a I x", "")]
    [InlineData("НАТО и ЕС", "")]
    [InlineData("Çavuşoğlu met Élysée", "Çavuşoğlu Élysée")]
    public void Names_and_acronyms_in_Latin_script_are_found(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Anchors.LatinWords(text));

    [Fact]
    public void The_seed_report_and_its_translation_share_their_anchor()
    {
        Assert.Equal(Anchors.LatinWords("ناتو (NATO)"), Anchors.LatinWords("(NATO)"));
        Assert.Equal(Anchors.Numbers("در ۳۰ ژوئن ۲۰۲۱"), Anchors.Numbers("on 30 June 2021"));
    }

    [Fact]
    public void Any_digits_of_any_system_are_one_number() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<NumberingSystem>()).Sample((n, system) =>
        {
            string written = n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Anchors.Numbers(Digits.Write(written, system)).SequenceEqual([written]);
        });

    [Fact]
    public void Any_text_is_read_without_fault() =>
        AnyText.Utf16.Sample(text =>
        {
            Anchors.Numbers(text);
            Anchors.LatinWords(text);
            BidiControls.Strip(text);
            return !LanguageTag.TryParse(text, out LanguageTag? tag) || LanguageTag.Parse(tag.Value) == tag;
        });
}
