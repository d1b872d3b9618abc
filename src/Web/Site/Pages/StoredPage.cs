using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Dragoman.Web.Site.Pages;

/// <summary>A page compressed once for all readers. Each encoding has an entity tag of its own.</summary>
public sealed class StoredPage
{
    // Quality 5 makes a page in a millisecond; 11 would save a tenth of it and take fifty.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 18;

    private StoredPage(RenderedPage page)
    {
        var digest = Base64Url.EncodeToString(SHA256.HashData(page.Body).AsSpan(0, 15));
        ContentType = page.ContentType;
        Status = page.Status;
        Tags = page.Tags;
        SurrogateKey = string.Join(' ', page.Tags);
        Brotli = new(ByBrotli(page.Body), "br", $"\"{digest}.br\"");
        Gzip = new(ByGzip(page.Body), "gzip", $"\"{digest}.gz\"");
        PlainTag = $"\"{digest}\"";
    }

    public StringValues ContentType { get; }

    public int Status { get; }

    public IReadOnlyCollection<string> Tags { get; }

    public StringValues SurrogateKey { get; }

    public Encoded Brotli { get; }

    public Encoded Gzip { get; }

    public StringValues PlainTag { get; }

    public int Size => Brotli.Body.Length + Gzip.Body.Length + Overhead;

    private const int Overhead = 1500;

    public static StoredPage Of(RenderedPage page) => new(page);

    /// <summary>As it was made: hardly anybody asks for it, so it is not kept.</summary>
    public async Task<Encoded> PlainAsync(CancellationToken cancel)
    {
        await using var reader = new GZipStream(new MemoryStream(Gzip.Body), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await reader.CopyToAsync(plain, cancel);
        return new(plain.ToArray(), StringValues.Empty, PlainTag);
    }

    private static byte[] ByBrotli(byte[] body)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, room, out var length, BrotliQuality, BrotliWindow)
            ? room[..length]
            : throw new InvalidOperationException("Brotli needs more room than it said.");
    }

    private static byte[] ByGzip(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(body);
        return compressed.ToArray();
    }

    /// <param name="Name">Of the content coding; empty for none.</param>
    public sealed record Encoded(byte[] Body, StringValues Name, StringValues Tag)
    {
        public StringValues Length { get; } = Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
