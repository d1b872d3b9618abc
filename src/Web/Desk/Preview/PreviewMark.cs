using System.Net;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Preview;

/// <summary>Whoever sees a previewed page alone knows what it is.</summary>
internal static class PreviewMark
{
    /// <summary>In the page's place, where the site's theme cannot make it.</summary>
    public static string InsteadOf(string error, Phrasebook T) =>
        $"<!DOCTYPE html><html lang=\"{T.Tag}\" dir=\"{T.Direction}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(T["Preview: not published"])}</title></head>"
        + $"<body><h1>{WebUtility.HtmlEncode(T["The theme of the site does not show this page:"])}</h1><p dir=\"ltr\" lang=\"en\">{WebUtility.HtmlEncode(error)}</p></body></html>";

    public static string On(string page, Phrasebook T)
    {
        var mark = $"<p class=\"preview-mark\" lang=\"{T.Tag}\" dir=\"{T.Direction}\">{WebUtility.HtmlEncode(T["Preview: not published"])}</p>";
        var body = page.IndexOf("<body", StringComparison.Ordinal);
        var end = body < 0 ? -1 : page.IndexOf('>', body);
        return end < 0 ? page : page.Insert(end + 1, mark);
    }
}
