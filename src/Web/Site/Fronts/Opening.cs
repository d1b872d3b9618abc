using Dragoman.Stories;

namespace Dragoman.Web.Site.Fronts;

/// <summary>What a teaser says under the headline: the summary, else the opening of the text, cut between words.</summary>
public static class Opening
{
    private const int Longest = 220;

    public static string? Of(Content content) =>
        (content.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Summary)
            ?? content.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph && block.Text.Length > 0)) is { } block
            ? Of(block.Text)
            : null;

    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;
        var cut = text.LastIndexOf(' ', Longest);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : Longest).TrimEnd(" ،,؛;:"), "…");
    }
}
