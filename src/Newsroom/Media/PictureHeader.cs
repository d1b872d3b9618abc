using System.Buffers.Binary;

namespace Dragoman.Media;

/// <summary>Kind and size of a picture, from its first bytes: what a file is called proves nothing.</summary>
/// <remarks>PNG: ISO/IEC 15948, section 11.2.2. JPEG: ITU-T T.81, B.2.2. WebP: RFC 9649.</remarks>
public sealed record PictureHeader(string MediaType, int Width, int Height)
{
    /// <returns>Null when the bytes are no PNG, JPEG or WebP. SVG is refused: it can hold programs.</returns>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        Png(bytes) ?? Jpeg(bytes) ?? WebP(bytes);

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
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
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

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
