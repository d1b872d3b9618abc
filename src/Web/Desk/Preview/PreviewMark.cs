using System.Net;
using Dragoman.Web.Desk.Speech;

namespace Dragoman.Web.Desk.Preview;

/// <summary>Whoever sees a previewed page alone knows what it is.</summary>
internal static class PreviewMark
{
    public static string On(string page, Phrasebook T)
    {
        var mark = $"<p class=\"preview-mark\" lang=\"{T.Tag}\" dir=\"{T.Direction}\">{WebUtility.HtmlEncode(T["Preview: not published"])}</p>";
        var body = page.IndexOf("<body", StringComparison.Ordinal);
        var end = body < 0 ? -1 : page.IndexOf('>', body);
        return end < 0 ? page : page.Insert(end + 1, mark);
    }
}
