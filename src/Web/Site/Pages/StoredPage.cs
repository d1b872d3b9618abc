using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Dragoman.Web.Site.Pages;

/// <summary>A page compressed once for all readers. Each encoding has an entity tag of its own.</summary>
public sealed class StoredPage
{
    // Quality 5 makes a page in a millisecond; 11 would save a tenth of it and take fifty.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 18;

    // Lists for machines change with every article, and what is long takes long: somewhat longer, in a fraction of the time.
    private const int LightQuality = 1;
    private const int Long = 100_000;

    private const int Overhead = 1500;

    private readonly Lazy<Encoded> gzip;
    private readonly StringValues plainTag;

    private StoredPage(RenderedPage page)
    {
        var digest = Base64Url.EncodeToString(SHA256.HashData(page.Body).AsSpan(0, 15));
        ContentType = page.ContentType;
        Status = page.Status;
        Tags = page.Tags;
        Link = page.Link;
        Until = page.Until;
        SurrogateKey = string.Join(' ', page.Tags);
        Brotli = new(ByBrotli(page.Body, QualityOf(page)), "br", $"\"{digest}.br\"");
        gzip = new(() => new(ByGzip(Plain()), "gzip", $"\"{digest}.gz\""));
        plainTag = $"\"{digest}\"";
    }

    public StringValues ContentType { get; }

    public int Status { get; }

    public StringValues Link { get; }

    public Instant? Until { get; }

    public IReadOnlyCollection<string> Tags { get; }

    public StringValues SurrogateKey { get; }

    public Encoded Brotli { get; }

    /// <summary>Made when the first reader asks who does not take Brotli.</summary>
    public Encoded Gzip => gzip.Value;

    /// <summary>About so many bytes, both encodings together.</summary>
    public int Size => (Brotli.Body.Length * 9 / 4) + Overhead;

    public static StoredPage Of(RenderedPage page) => new(page);

    /// <summary>As it was made: hardly anybody asks for it, so it is not kept.</summary>
    public Encoded InPlain() => new(Plain(), StringValues.Empty, plainTag);

    private byte[] Plain()
    {
        using var reader = new BrotliStream(new MemoryStream(Brotli.Body), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        reader.CopyTo(plain);
        return plain.ToArray();
    }

    private static int QualityOf(RenderedPage page) => page.ContentType == RenderedPage.Html && page.Body.Length <= Long ? BrotliQuality : LightQuality;

    private static byte[] ByBrotli(byte[] body, int quality)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, room, out var length, quality, BrotliWindow)
                ? room[..length]
                : throw new InvalidOperationException("Brotli needs more room than it said.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] ByGzip(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var writer = new GZipStream(compressed, CompressionLevel.Optimal))
            writer.Write(body);
        return compressed.ToArray();
    }

    /// <param name="Name">Of the content coding; empty for none.</param>
    public sealed record Encoded(byte[] Body, StringValues Name, StringValues Tag)
    {
        public StringValues Length { get; } = Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
