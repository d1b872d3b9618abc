using Dragoman.Languages;

namespace Dragoman.Fidelity.Tests;

/// <summary>A megabyte of one thing gets an answer. How the time grows with the length is measured in bench/Growth.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    [Theory]
    [InlineData("digits", "7")]
    [InlineData("digits of another script", "۷")]
    [InlineData("quotation marks", "\"")]
    [InlineData("opening quotation marks", "«")]
    [InlineData("no spaces", "ا")]
    [InlineData("no spaces in Chinese", "字")]
    [InlineData("months", "فروردین ")]
    [InlineData("number words with and", "one hundred and ")]
    [InlineData("names", "Aa Bbcd. ")]
    [InlineData("half surrogate pairs", "\uD800")]
    public void A_megabyte_of_one_thing_is_answered(string what, string piece)
    {
        string text = HostileTexts.Repeated(piece, Megabyte);
        Assert.True(Findings("en", text, "fa", text) is { Count: < 200_000 } findings && findings.All(f => Lies(f.Source, text) && Lies(f.Target, text)), what);
        if (char.IsLetterOrDigit(text[0]))
            Assert.Contains(Findings("en", text, "ar", ""), f => f is { Kind: FindingKind.Omission, Severity: Severity.Error });
    }

    [Fact]
    public void Quotations_nested_a_thousand_deep_agree_with_themselves() =>
        Assert.DoesNotContain(Findings("en", HostileTexts.Nested(1000), "fr", HostileTexts.Nested(1000)), f => f.Kind == FindingKind.Quotation);

    [Fact]
    public void Text_in_another_language_than_is_said_is_answered()
    {
        string chinese = HostileTexts.Repeated("北约秘书长说，2021年有12个国家。", 20_000), hebrew = HostileTexts.Repeated("נאט״ו אמר ב-2021 כי 12 מדינות. ", 20_000);
        foreach (string tag in new[] { "en", "fa", "ru", "tr", "zh", "he" })
            Assert.All(Findings(tag, chinese, "de", hebrew), f => Assert.True(Lies(f.Source, chinese) && Lies(f.Target, hebrew)));
    }

    private static IReadOnlyList<Finding> Findings(string from, string source, string to, string target) =>
        FidelityCheck.Check(new(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to))));

    private static bool Lies(Span? span, string text) => span is not { } at || (at.Start >= 0 && at.Length >= 0 && at.End <= text.Length);
}
