using CsCheck;
using Dragoman.Languages;
using Dragoman.Languages.Tests;

namespace Dragoman.Fidelity.Tests;

public sealed class FidelityCheckTests
{
    private static readonly string[] Tags = ["en", "fa", "fa-AF", "ar", "fr", "ru", "tr", "es", "de", "ur", "he", "zh", "sw"];

    private static readonly Gen<LanguageTag> Languages = Gen.OneOfConst([.. Tags.Select(LanguageTag.Parse)]);

    [Fact]
    public void Any_two_texts_get_an_answer_whose_places_lie_inside_them() =>
        Gen.Select(AnyText.Utf16, Languages, AnyText.Utf16, Languages).Sample((source, from, target, to) =>
        {
            foreach (Finding finding in FidelityCheck.Check(new TextPair(new Side(source, from), new Side(target, to))))
            {
                Assert.True(finding.Source is null || IsInside(finding.Source.Value, source), finding.ToString());
                Assert.True(finding.Target is null || IsInside(finding.Target.Value, target), finding.ToString());
            }
        });

    private static bool IsInside(Span span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
