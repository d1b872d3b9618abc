using Dragoman.Stories.Reading;

namespace Dragoman.Stories;

/// <summary>What a mark says of the characters that it covers.</summary>
public enum MarkKind
{
    Strong,
    Emphasis,
    Link,
}

/// <summary>
/// Inline markup of a block, kept beside its text so that the text itself stays plain.
/// Offsets are UTF-16; <paramref name="Target"/> is the address of a link, else null.
/// </summary>
public sealed record Mark(MarkKind Kind, int Start, int Length, string? Target = null)
{
    public int End => Start + Length;

    /// <summary>Marks that came from outside, fit to be stored: in order, each once, within the text, with addresses that a reader may be sent to.</summary>
    /// <param name="typed">The text that they were set in.</param>
    /// <param name="text">The same as it is stored, its white space folded.</param>
    public static IReadOnlyList<Mark> Checked(IEnumerable<Mark> marks, string typed, string text)
    {
        var safe = marks.Distinct().Select(mark => mark.Checked(typed)).OrderBy(mark => mark.Start).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Length).ToList();
        return typed == text ? safe : Matching.Marks.Carry(typed, text, safe);
    }

    private Mark Checked(string text)
    {
        if (!Enum.IsDefined(Kind) || Start < 0 || Length <= 0 || Start > text.Length - Length || Cuts(text, Start) || Cuts(text, End))
            throw new RefusedException("The paragraph was not stored: its bold, italic or links lie outside of its text.", "Load the page again and set them anew.");
        if (Kind != MarkKind.Link)
            return this with { Target = null };
        return this with
        {
            Target = LinkTarget.Of(Target ?? "") ?? throw new RefusedException(
                $"The paragraph was not stored: no reader may be sent to the address of a link in it ({Target}).", "Links lead to web pages (https://…) or to mail addresses (mailto:…)."),
        };
    }

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
