using Dragoman.Stories;

namespace Dragoman.Web.Site.Articles;

/// <summary>What others show of a page before it is opened.</summary>
public static class DescriptionOfArticle
{
    private const int Longest = 200;

    /// <summary>The summary, or else the first paragraph, cut between words.</summary>
    public static string? Description(this ArticleView view)
    {
        var text = view.Summary?.Text ?? view.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text;
        if (text is null || text.Length <= Longest) return text;
        var cut = text.LastIndexOf(' ', Longest);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : Longest), "…");
    }
}
