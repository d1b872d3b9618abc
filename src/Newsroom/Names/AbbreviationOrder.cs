using Dragoman.Fidelity;
using Dragoman.Languages;

namespace Dragoman.Names;

/// <summary>An abbreviation that readers meet before its long form, or without it.</summary>
/// <param name="Block">The index of the text that it stands in.</param>
public sealed record EarlyAbbreviation(int Block, Finding Finding);

/// <summary>Looks at an article as a whole: what a block may say depends on the blocks before it.</summary>
public static class AbbreviationOrder
{
    /// <param name="texts">The article's texts in order; of a headline, readers forgive an abbreviation.</param>
    /// <param name="headlines">How many of the first texts are headlines.</param>
    public static IEnumerable<EarlyAbbreviation> Check(NameBook book, IReadOnlyList<string> texts, LanguageTag language, int headlines = 1)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var at = headlines; at < texts.Count; at++)
        {
            foreach (var mention in book.MentionsIn(texts[at], language))
            {
                // The first mention in the text decides; what comes behind it is known.
                if (!told.Add(mention.Entry.Id) || mention.Standing != Standing.Abbreviation || mention.Entry.In(language) is not { } forms)
                    continue;
                yield return new(at, new(
                    mention.Entry.IsName ? FindingKind.Name : FindingKind.Term,
                    Severity.Warning,
                    $"The abbreviation stands before its long form: {forms.Preferred}.",
                    null,
                    new Span(mention.Start, mention.Written.Length)));
            }
        }
    }
}
