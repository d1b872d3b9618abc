using CsCheck;
using Dragoman.Languages;
using Dragoman.Languages.Tests;

namespace Dragoman.Fidelity.Tests;

/// <summary>What holds of any two texts in any two languages.</summary>
public sealed class AnyPairTests
{
    private static readonly string[] Tags = ["en", "fa", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh", "sw", "und"];

    /// <summary>What the checks read: whole words and signs, so that random texts reach behind their first conditions.</summary>
    private static readonly string[] Words =
    [
        "12", "1,250", "۱۲۵", "٤٫٨", "३", "二十", "½", "XIV", "3rd", "one hundred", "صد و بیست", "million", "میلیون", "لاکھ", "half", "$", "€", "5 km", "6 ft", "%", "٪", "°C",
        "30 June 2021", "9 تیر ۱۴۰۰", "2021年6月30日", "30.06.2021", "06/30/21", "Tuesday", "سه‌شنبه", "вторник", "yesterday", "دیروز", "3 p.m.", "15:30", "noon", "UTC",
        "“", "”", "«", "»", "„", "‘", "’", "\"", "'", "「", "」", "(", ")", "Jens Stoltenberg", "الکاظمی", "Столтенберг", "Germany", "آلمان", "NATO", "Mr.", "not", "n’t", "نه", "не", "不",
        ". ", "! ", "؟ ", "。", "\n", "\n\n", "-", "–", "\u202E", "\u2066", "\uD83D", "\uDE00", "😀", "\u200C", "\u0301", "\uFFFD", "\u0000", "aа", "ي", "ك",
    ];

    private static readonly Gen<string> Language = OneOf(Tags);

    private static readonly Gen<string> News = Gen.Select(OneOf(Words), OneOf(" ", "", " and ", " و ")).Select((word, gap) => word + gap).Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> Text = Gen.Frequency((3, News), (1, AnyText.Utf16), (1, Gen.Select(News, AnyText.Utf16).Select((a, b) => a + b)));

    [Fact]
    public void Each_place_lies_in_its_text_and_each_finding_names_one_and_says_why() => Sample((pair, source, target) =>
    {
        foreach (Finding finding in FidelityCheck.Check(pair))
        {
            Assert.True(finding.Source is not null || finding.Target is not null, finding.ToString());
            Assert.True(Lies(finding.Source, source) && Lies(finding.Target, target), finding.ToString());
            Assert.NotEmpty(finding.Message);
            Assert.True(Enum.IsDefined(finding.Kind) && Enum.IsDefined(finding.Severity));
        }
    });

    [Fact]
    public void The_same_pair_has_the_same_findings() => Sample((pair, source, target) =>
    {
        IReadOnlyList<Finding> first = FidelityCheck.Check(pair);
        Assert.Equal(first, FidelityCheck.Check(pair));
        Assert.Equal(first, FidelityCheck.Check(new TextPair(new Side(source, pair.Source.Language), new Side(target, pair.Target.Language))));
    });

    [Fact]
    public void A_text_says_what_it_says() => Gen.Select(Text, Language).Sample((text, tag) =>
    {
        LanguageTag language = LanguageTag.Parse(tag);
        Finding[] findings = [.. FidelityCheck.Check(new(new Side(text, language), new Side(text, language)))];
        Assert.True(!findings.Any(f => f.Severity == Severity.Error && f.Kind != FindingKind.Script), $"{tag}: {text}: {string.Join(' ', findings.Select(f => f.ToString()))}");
    }, iter: 2000);

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void Sample(Action<TextPair, string, string> holds) => Gen.Select(Text, Language, Text, Language).Sample((source, from, target, to) =>
        holds(new TextPair(new Side(source, LanguageTag.Parse(from)), new Side(target, LanguageTag.Parse(to))), source, target), iter: 2000);

    private static bool Lies(Span? span, string text) => span is not { } at || (at.Start >= 0 && at.Length > 0 && at.End <= text.Length);
}
