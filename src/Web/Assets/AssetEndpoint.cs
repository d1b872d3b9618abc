using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Dragoman.Web.Assets;

public static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{file}", [HttpMethods.Get, HttpMethods.Head], Serve).ExcludeFromDescription();

    private static IResult Serve(string file, AssetFiles assets, HttpContext http)
    {
        if (assets.Find(file) is not { } path) return Results.NotFound();
        // The name holds a hash of the content: a cache may keep it for ever and never ask again.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var compressed = path + ".br";
        if (!File.Exists(compressed)) return Results.File(path, TypeOf(path));
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesBrotli(http.Request.Headers.AcceptEncoding)) return Results.File(path, TypeOf(path));
        http.Response.Headers.ContentEncoding = "br";
        return Results.File(compressed, TypeOf(path));
    }

    private static bool TakesBrotli(StringValues header) =>
        StringWithQualityHeaderValue.TryParseList(header, out var encodings)
        && encodings.Any(encoding => encoding.Value == "br" && encoding.Quality is null or > 0);

    internal static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };
}
