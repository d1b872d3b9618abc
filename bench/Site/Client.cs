using System.Net;

namespace Dragoman.Site.Bench;

/// <summary>Asks as a browser does: for compressed pages, over connections that stay open.</summary>
internal static class Client
{
    public static HttpClient Of(Uri url) => new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = url };
}
