using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Site;

/// <summary>What a browser may do on a public page: show it, and nothing else. No script runs there at all.</summary>
public static class SiteSecurity
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void WriteTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
