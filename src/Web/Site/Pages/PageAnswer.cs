using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Web.Site.Pages;

/// <summary>Answers with a kept page: the reader's encoding, or that the reader has it already.</summary>
internal static class PageAnswer
{
    // A reader's own copy is asked for each time (the answer is short where it is still right). A CDN may keep a page for some seconds,
    // longer where it is told by the surrogate keys what to throw away: a killed story must not live on there.
    private static readonly StringValues CacheControl = "public, max-age=0, must-revalidate";
    private static readonly StringValues CdnCacheControl = "public, max-age=10";
    private static readonly StringValues Vary = HeaderNames.AcceptEncoding;

    public static Task WriteAsync(HttpContext http, StoredPage page) =>
        WriteAsync(http, page, AcceptedEncoding.Of(page, http.Request.Headers.AcceptEncoding) ?? page.InPlain());

    private static Task WriteAsync(HttpContext http, StoredPage page, StoredPage.Encoded encoded)
    {
        var headers = http.Response.Headers;
        SiteSecurity.WriteTo(headers);
        headers.ETag = encoded.Tag;
        headers.CacheControl = CacheControl;
        headers["CDN-Cache-Control"] = CdnCacheControl;
        headers["Surrogate-Key"] = page.SurrogateKey;
        headers.Vary = Vary;
        if (page.Link.Count > 0)
            headers.Link = page.Link;
        if (page.Status == StatusCodes.Status200OK && Has(http.Request.Headers.IfNoneMatch, encoded.Tag!))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        http.Response.StatusCode = page.Status;
        headers.ContentType = page.ContentType;
        if (encoded.Name.Count > 0)
            headers.ContentEncoding = encoded.Name;
        headers.ContentLength = encoded.Body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.BodyWriter.WriteAsync(encoded.Body, http.RequestAborted).AsTask();
    }

    private static bool Has(StringValues header, string tag) =>
        header.Count > 0 && EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(known => known.Tag == tag || known.Tag == "*");
}
