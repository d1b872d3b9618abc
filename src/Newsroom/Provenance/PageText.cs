using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Languages;

namespace Dragoman.Provenance;

/// <summary>What a reader sees of an article, taken from its page: the text of each block, and the credit line.</summary>
/// <param name="Blocks">Block identity and text, in the order of the page.</param>
/// <param name="Record">Where the page says that its record is.</param>
public sealed record PageText(IReadOnlyList<(string Block, string Text)> Blocks, string? Credit, string? Record)
{
    private const string BlockElements = "h1[id], .summary[id], .lead-picture [id], .article-body [id]";

    /// <exception cref="FormatException">The page is no article of a Dragoman newsroom.</exception>
    public static PageText Read(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var article = page.QuerySelector("article") ?? throw new FormatException("The page holds no article.");
        var body = article.QuerySelector(".article-body") ?? throw new FormatException("The page's article has no body.");
        var blocks = article.QuerySelectorAll(BlockElements)
            .Select(element => (element.Id!, Whitespace.Fold(element.TextContent)))
            .ToList();
        return new(
            [.. blocks, .. Strays(body)],
            body.QuerySelector(".credit") is { } credit ? Whitespace.Fold(credit.TextContent) : null,
            page.QuerySelector("link[rel~=provenance]")?.GetAttribute("href"));
    }

    /// <summary>Text in the body that belongs to no block: nobody signed it.</summary>
    private static IEnumerable<(string, string)> Strays(IElement body) => body.Descendants<IText>()
        .Where(text => !string.IsNullOrWhiteSpace(text.Data)
            && !text.Ancestors<IElement>().TakeWhile(element => element != body)
                .Any(element => !string.IsNullOrEmpty(element.Id) || element.ClassList.Contains("credit") || element.ClassList.Contains("picture-credit")))
        .Select(text => ("", Whitespace.Fold(text.Data)));
}
