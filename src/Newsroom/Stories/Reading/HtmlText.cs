using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Stories.Reading;

/// <summary>Reads HTML: a page, a fragment, or what an office program puts on the clipboard. Nothing in it is run or fetched.</summary>
internal static class HtmlText
{
    // Deeper elements become siblings, as in browsers; a tag can also beget others without end, so they are counted.
    private const int Deepest = 200;
    private const int MostElements = 150_000;

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
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            IsScripting = false,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref _, name) => AttributesRead.Contains(name.ToString()),
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                    throw TooManyElements();
            },
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

    private static UnreadableTextException TooManyElements()
        => new("The HTML has too many elements", "the whole text", "Paste the article alone, or file it as plain text.");
}
