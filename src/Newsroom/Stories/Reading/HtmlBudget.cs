using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Dragoman.Stories.Reading;

/// <summary>
/// Bounds what a page may cost while it is parsed: each tag is weighed against all that are still open, and misnested
/// tags beget elements of their own.
/// </summary>
internal sealed class HtmlBudget
{
    private const int MostOpen = 1000;
    private const int MostElements = 100_000;

    // Void elements, and those that the next of their kind closes, with or without an end tag.
    private static readonly FrozenSet<string> CloseThemselves = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "a", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp");

    private readonly Dictionary<string, int> open = [];
    private int opened;
    private int elements;

    public void Take(HtmlToken token)
    {
        if (token is not HtmlTagToken tag || tag.IsSelfClosing || CloseThemselves.Contains(tag.Name))
            return;
        var count = open.GetValueOrDefault(tag.Name);
        if (tag.Type == HtmlTokenType.StartTag)
            Open(tag.Name, count);
        else if (count > 0)
        {
            open[tag.Name] = count - 1;
            opened--;
        }
    }

    public void TakeElement()
    {
        if (++elements > MostElements)
            throw new UnreadableTextException("The HTML has too many elements", "the whole text", "Paste the article alone, or file it as plain text.");
    }

    private void Open(string name, int count)
    {
        open[name] = count + 1;
        if (++opened > MostOpen)
            throw new UnreadableTextException($"The HTML opens {MostOpen} elements without closing them", $"at the last <{name[..Math.Min(20, name.Length)]}>", "Paste the article alone, or file it as plain text.");
    }
}
