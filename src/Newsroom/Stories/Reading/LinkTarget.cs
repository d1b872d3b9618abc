using System.Text;

namespace Dragoman.Stories.Reading;

/// <summary>Which addresses a link may lead to: http, https and mailto, read the way a browser reads them.</summary>
internal static class LinkTarget
{
    private const int Longest = 8000;

    /// <summary>The address to store, or null when it is none that a reader may be sent to.</summary>
    public static string? Of(string address)
    {
        if (address.Length > Longest)
            return null;
        var seen = AsBrowsersSee(address);
        if (!seen.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !seen.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !seen.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!Uri.TryCreate(seen, UriKind.Absolute, out var uri) || !(IsWebPage(uri) || IsMailbox(uri)))
            return null;
        return seen.All(IsPlain) ? seen : Escaped(uri);
    }

    private static bool IsWebPage(Uri uri)
        => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    private static bool IsMailbox(Uri uri) => uri.Scheme == Uri.UriSchemeMailto && uri.OriginalString.Contains('@', StringComparison.Ordinal);

    // Browsers drop tabs, line ends and outer control characters, which is how "java&#9;script:" gets through lesser checks.
    private static string AsBrowsersSee(string address)
    {
        var kept = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is not ('\t' or '\r' or '\n'))
                kept.Append(c);
        }
        return kept.ToString().Trim().Trim([.. Enumerable.Range(0, 0x21).Select(c => (char)c)]);
    }

    private static bool IsPlain(char c)
        => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || "-._~:/?#[]@!$&()*+,;=%".Contains(c, StringComparison.Ordinal);

    private static string? Escaped(Uri uri)
    {
        var escaped = uri.AbsoluteUri.Replace("'", "%27", StringComparison.Ordinal);
        return escaped.All(IsPlain) ? escaped : null;
    }
}
