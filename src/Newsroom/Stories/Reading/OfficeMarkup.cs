using AngleSharp.Dom;

namespace Dragoman.Stories.Reading;

/// <summary>What Word and its kin write into HTML besides the text.</summary>
internal static class OfficeMarkup
{
    // Word's bullets in its symbol fonts, where a paste lost the marks that say they are bullets.
    private const string FakeBullets = "·•§\uF0B7\uF0A7\uF0D8";

    /// <summary>
    /// Word shows a list to programs without lists by writing the bullet or number as text between two comments.
    /// </summary>
    public static bool OpensFakeBullet(INode node) => IsComment(node, "[if !supportLists");

    public static bool ClosesFakeBullet(INode node) => IsComment(node, "[endif");

    public static bool IsFakeBullet(InlineStyle style) => style.MsoList == "ignore";

    public static bool IsListItem(IElement element, InlineStyle style)
        => element.LocalName is "p" or "div" && style.MsoList.Length > 0 && style.MsoList is not ("none" or "ignore")
            && !IsTitled(element);

    public static bool IsTitled(IElement element) => HasClass(element, "MsoTitle", "title");

    public static bool IsQuotation(IElement element) => HasClass(element, "MsoQuote", "MsoIntenseQuote");

    public static bool IsCaption(IElement element) => HasClass(element, "MsoCaption");

    public static bool IsComment(InlineStyle style) => style.MsoElement.StartsWith("comment", StringComparison.Ordinal);

    public static string WithoutFakeBullet(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 1 && FakeBullets.Contains(start[0], StringComparison.Ordinal) && char.IsWhiteSpace(start[1])
            ? start[1..].ToString()
            : text;
    }

    private static bool HasClass(IElement element, params ReadOnlySpan<string> names)
    {
        if (element.LocalName != "p" || element.ClassName is not { } classes)
            return false;
        foreach (var range in classes.AsSpan().Split(' '))
        {
            foreach (var name in names)
            {
                if (IsOrVaries(classes.AsSpan(range), name))
                    return true;
            }
        }
        return false;
    }

    // Word adds CxSpFirst, CxSpMiddle and CxSpLast where paragraphs of one style follow each other.
    private static bool IsOrVaries(ReadOnlySpan<char> typed, string name)
        => typed.StartsWith(name, StringComparison.Ordinal)
            && (typed.Length == name.Length || typed[name.Length..].StartsWith("CxSp", StringComparison.Ordinal));

    private static bool IsComment(INode node, string start)
        => node is IComment comment && comment.Data.AsSpan().TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
