using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Search;
using Dragoman.Stories;
using Dragoman.Web.Site.Layout;

namespace Dragoman.Web.Site.Themes;

/// <summary>The markup that templates get from values which are more than a text. All text in it is encoded here.</summary>
internal static partial class ThemeMarkup
{
    private static readonly (MarkKind Kind, string Element)[] Layers =
        [(MarkKind.Link, "a"), (MarkKind.Strong, "strong"), (MarkKind.Emphasis, "em")];

    public static string Encoded(string text) => PageHead.Encoder.Encode(text);

    public static string Moment(DateView at) => $"<time datetime=\"{Encoded(at.Instant)}\">{Encoded(at.Text)}</time>";

    /// <summary>What comes from elsewhere is isolated, so that a name of the other direction does not carry the words around it away.</summary>
    public static string Isolated(string html, string? language) => language is null ? $"<bdi>{html}</bdi>" : $"<bdi lang=\"{Encoded(language)}\">{html}</bdi>";

    /// <summary>Another edition's article by its outlet: a link where readers can see it and are not there already.</summary>
    public static string Origin(OriginView origin, string? page)
    {
        var name = Isolated(Encoded(origin.Outlet), null);
        return origin.Address is null || origin.Address == page ? name : $"<a href=\"{Encoded(origin.Address)}\" hreflang=\"{Encoded(origin.Language)}\">{name}</a>";
    }

    /// <summary>A sentence whose places <c>{name}</c> are filled with markup; a place that nothing fills stays empty.</summary>
    public static string Fill(string sentence, Func<string, string?> slot)
    {
        var (html, from) = (new StringBuilder(), 0);
        foreach (Match place in Place.Matches(sentence))
        {
            html.Append(Encoded(sentence[from..place.Index])).Append(slot(place.Groups["name"].Value));
            from = place.Index + place.Length;
        }
        return html.Append(Encoded(sentence[from..])).ToString();
    }

    /// <summary>A text with the words that were asked for as <c>mark</c>.</summary>
    public static string Marked(Excerpt excerpt)
    {
        var (html, from) = (new StringBuilder(), 0);
        foreach (var range in excerpt.Marked)
        {
            html.Append(Encoded(excerpt.Text[from..range.Start.Value])).Append("<mark>").Append(Encoded(excerpt.Text[range])).Append("</mark>");
            from = range.End.Value;
        }
        return html.Append(Encoded(excerpt.Text[from..])).ToString();
    }

    /// <summary>
    /// A text with its marks as elements: links outermost, then strong, then emphasis, so that marks that cross each other never break a link
    /// in two. An address that is no web or mail address is no link.
    /// </summary>
    public static string Marked(string text, IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0)
            return Encoded(text);
        var html = new StringBuilder(text.Length + 64);
        Write(html, text, marks, 0, text.Length, 0);
        return html.ToString();
    }

    private static void Write(StringBuilder html, string text, IReadOnlyList<Mark> marks, int start, int end, int layer)
    {
        if (start >= end)
            return;
        if (layer == Layers.Length)
        {
            html.Append(Encoded(text[start..end]));
            return;
        }

        var (kind, element) = Layers[layer];
        var from = start;
        foreach (var mark in marks.Where(mark => mark.Kind == kind && IsSafe(mark)).OrderBy(mark => mark.Start))
        {
            var (first, last) = (Math.Max(mark.Start, from), Math.Min(mark.End, end));
            if (first >= last)
                continue;
            Write(html, text, marks, from, first, layer + 1);
            html.Append('<').Append(element);
            if (kind == MarkKind.Link)
                html.Append(" href=\"").Append(Encoded(mark.Target!)).Append('"');
            html.Append('>');
            Write(html, text, marks, first, last, layer + 1);
            html.Append("</").Append(element).Append('>');
            from = last;
        }
        Write(html, text, marks, from, end, layer + 1);
    }

    private static bool IsSafe(Mark mark) =>
        mark.Kind != MarkKind.Link
        || (Uri.TryCreate(mark.Target, UriKind.Absolute, out var target) && target.Scheme is "https" or "http" or "mailto");

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place { get; }
}
