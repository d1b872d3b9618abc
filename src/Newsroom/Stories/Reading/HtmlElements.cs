using System.Collections.Frozen;

namespace Dragoman.Stories.Reading;

/// <summary>What each element of HTML means for the reading. Elements that are named nowhere are read through.</summary>
internal static class HtmlElements
{
    /// <summary>Elements whose content never reaches a block, with the words that say so.</summary>
    public static readonly FrozenDictionary<string, Omission> LeftOut = new Dictionary<string, Omission>
    {
        ["script"] = Omission.Script,
        ["iframe"] = Omission.Embedded,
        ["frame"] = Omission.Embedded,
        ["object"] = Omission.Embedded,
        ["embed"] = Omission.Embedded,
        ["applet"] = Omission.Embedded,
        ["audio"] = Omission.Embedded,
        ["video"] = Omission.Embedded,
        ["canvas"] = Omission.Drawing,
        ["svg"] = Omission.Drawing,
        ["math"] = Omission.Formula,
        ["input"] = Omission.FormField,
        ["select"] = Omission.FormField,
        ["textarea"] = Omission.FormField,
        ["button"] = Omission.FormField,
        ["noscript"] = Omission.Fallback,
        ["noframes"] = Omission.Fallback,
        ["noembed"] = Omission.Fallback,
        ["template"] = Omission.Fallback,
        ["del"] = Omission.Deleted,
    }.ToFrozenDictionary();

    /// <summary>Appearance and a page's own data, Word's XML islands among it: no content, so nobody misses them.</summary>
    public static readonly FrozenSet<string> Silent =
        FrozenSet.Create("head", "style", "meta", "link", "base", "title", "xml", "param", "source", "track", "col", "map", "datalist");

    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "body", "p", "div", "article", "section", "main", "header", "footer", "aside", "nav", "address", "center", "form",
        "fieldset", "legend", "details", "summary", "hgroup", "search", "dl", "dt", "dd", "ul", "ol", "menu", "dir", "li",
        "blockquote", "figure", "figcaption", "pre", "xmp", "listing", "plaintext", "table", "caption", "thead", "tbody",
        "tfoot", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "frameset", "optgroup", "option");

    /// <summary>1 to 6, or 0 for what is no heading.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
