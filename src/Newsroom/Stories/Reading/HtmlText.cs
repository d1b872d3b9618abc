using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Stories.Reading;

/// <summary>Reads HTML: a page, a fragment, or what an office program puts on the clipboard. Nothing in it is run or fetched.</summary>
internal static class HtmlText
{
    // Deeper elements become siblings, as in browsers.
    private const int Deepest = 200;

    private static readonly HashSet<string> AttributesRead =
        new(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "title", "style", "class", "hidden" };

    public static IReadOnlyList<ReadBlock> Read(string html, BlockList list)
    {
        using var page = Parse(WithoutClipboardHeader(html));
        if (page.Body is { } body)
            new HtmlWalk(list).Through(body);
        return list.WithHeadline(page.Title ?? "");
    }

    private static IHtmlDocument Parse(string html)
    {
        var budget = new HtmlBudget();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            IsScripting = false,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref _, name) => AttributesRead.Contains(name.ToString()),
            OnToken = (token, _) => budget.Take(token),
            OnCreated = (_, _) => budget.TakeElement(),
        });
        return parser.ParseDocument(html);
    }

    private static string WithoutClipboardHeader(string html)
    {
        if (!TextFormats.IsClipboard(html.AsSpan().TrimStart()))
            return html;
        var start = html.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? html : html[start..];
    }
}
