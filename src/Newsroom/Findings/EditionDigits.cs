using Dragoman.Editions;
using Dragoman.Fidelity;
using Dragoman.Languages;

namespace Dragoman.Findings;

/// <summary>The digits of an edition are its own choice; the check knows only what its language's news is usually written with.</summary>
internal static class EditionDigits
{
    public static IEnumerable<Finding> Apply(Edition edition, string text, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (!IsOfDigit(finding, text))
                yield return finding;
        }
        if (FirstOther(text, Digits.Write(text, edition.Digits)) is { } at)
            yield return new(FindingKind.Script, Severity.Info, $"Other digits than the edition writes ({Stories.Words.Of(edition.Digits)}).", null, new Span(at, 1));
    }

    private static bool IsOfDigit(Finding finding, string text) =>
        finding is { Kind: FindingKind.Script, Source: null, Target: { Length: 1 } at } && char.IsDigit(text[at.Start]);

    private static int? FirstOther(string text, string written)
    {
        var same = text.AsSpan().CommonPrefixLength(written);
        return same == text.Length ? null : same;
    }
}
