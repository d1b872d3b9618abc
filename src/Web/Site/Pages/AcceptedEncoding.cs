using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Web.Site.Pages;

/// <summary>Which of a page's encodings a reader takes.</summary>
internal static class AcceptedEncoding
{
    /// <summary>Brotli before gzip, gzip before none, as far as the reader takes them.</summary>
    public static StoredPage.Encoded? Of(StoredPage page, StringValues header)
    {
        if (header.Count == 0)
            return null;
        // What all browsers of today send needs no parsing.
        if (header.Count == 1 && header[0] is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br" or "br, gzip")
            return page.Brotli;
        return Takes(header, "br") ? page.Brotli : Takes(header, "gzip") ? page.Gzip : null;
    }

    private static bool Takes(StringValues header, string name)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var encodings))
            return false;
        var named = encodings.FirstOrDefault(encoding => encoding.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? encodings.FirstOrDefault(encoding => encoding.Value == "*");
        return named is { Quality: null or > 0 };
    }
}
