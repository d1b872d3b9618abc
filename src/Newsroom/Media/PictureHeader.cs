using System.Buffers.Binary;

namespace Dragoman.Media;

/// <summary>Kind and size of a picture, from its first bytes: what a file is called proves nothing.</summary>
/// <remarks>PNG: ISO/IEC 15948, section 11.2.2. JPEG: ITU-T T.81, B.2.2. WebP: RFC 9649. GIF: GIF89a, 18. AVIF: ISO/IEC 23008-12, 6.5.3.</remarks>
public sealed record PictureHeader(string MediaType, int Width, int Height)
{
    // The boxes before the data; a picture that hides its size behind more than this is refused.
    private const int AvifHead = 64 * 1024;

    /// <returns>Null when the bytes are none of these. SVG is refused: it can hold programs.</returns>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        Png(bytes) ?? Jpeg(bytes) ?? WebP(bytes) ?? Gif(bytes) ?? Avif(bytes);

    private static PictureHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[..8].SequenceEqual(PngSignature)
            ? new("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static PictureHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
            return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            // Any number of 0xFF may stand before a marker.
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static PictureHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes[..4].SequenceEqual("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
            return null;
        var data = bytes[20..];
        if (bytes[12..16].SequenceEqual("VP8X"u8))
            return new("image/webp", 1 + UInt24(data[4..]), 1 + UInt24(data[7..]));
        if (bytes[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new("image/webp", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }
        return bytes[12..16].SequenceEqual("VP8 "u8)
            ? new("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : null;
    }

    private static PictureHeader? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 13 && (bytes[..6].SequenceEqual("GIF89a"u8) || bytes[..6].SequenceEqual("GIF87a"u8))
            ? new("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    /// <summary>The largest of the sizes that it names: others are those of tiles and thumbnails.</summary>
    private static PictureHeader? Avif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 32 || !bytes[4..8].SequenceEqual("ftyp"u8) || !(bytes[8..12].SequenceEqual("avif"u8) || bytes[8..12].SequenceEqual("avis"u8)))
            return null;
        var (width, height) = (0, 0);
        for (var rest = bytes[12..Math.Min(bytes.Length, AvifHead)]; rest.IndexOf("ispe"u8) is var at and >= 0 && at + 16 <= rest.Length; rest = rest[(at + 16)..])
        {
            width = Math.Max(width, BinaryPrimitives.ReadInt32BigEndian(rest[(at + 8)..]));
            height = Math.Max(height, BinaryPrimitives.ReadInt32BigEndian(rest[(at + 12)..]));
        }
        return new("image/avif", width, height);
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
