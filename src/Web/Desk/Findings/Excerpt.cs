using Dragoman.Fidelity;

namespace Dragoman.Web.Desk.Findings;

/// <summary>The words that a finding is about, with a little of what stands around them.</summary>
public sealed record Excerpt(string Text, Span At)
{
    private const int Around = 32;

    public static Excerpt? Of(string text, Span? span)
    {
        if (span is not { } at)
            return null;
        var from = Math.Max(0, at.Start - Around);
        var to = Math.Min(text.Length, at.End + Around);
        // A word is not cut in two.
        while (from > 0 && from < at.Start && !char.IsWhiteSpace(text[from - 1]))
            from++;
        while (to < text.Length && to > at.End && !char.IsWhiteSpace(text[to]))
            to--;
        var lead = from > 0 ? "…\u00A0" : "";
        return new(lead + text[from..to].TrimEnd() + (to < text.Length ? "\u00A0…" : ""), new(at.Start - from + lead.Length, at.Length));
    }
}
