using System.Buffers.Binary;
using System.Text;

namespace Dragoman.Media.Metadata;

/// <summary>What a camera writes of its owner: Artist and Copyright. Where it stood and all else that it writes stays with the original.</summary>
/// <remarks>CIPA DC-008 (Exif 2.32), 4.6.5: a TIFF directory behind "Exif\0\0".</remarks>
internal static class Exif
{
    private const ushort Artist = 0x013B;
    private const ushort Copyright = 0x8298;
    private const ushort Ascii = 2;
    private const int Entry = 12;

    public static Rights Read(ReadOnlySpan<byte> segment)
    {
        var tiff = segment.StartsWith("Exif\0\0"u8) ? segment[6..] : segment;
        var isLittle = tiff.StartsWith("II"u8);
        if (tiff.Length < 10 || !(isLittle || tiff.StartsWith("MM"u8)))
            return Rights.Unsaid;
        var start = Int32(tiff, 4, isLittle);
        if (start < 8 || start > tiff.Length - 2)
            return Rights.Unsaid;
        string? artist = null, copyright = null;
        var entries = tiff[(start + 2)..];
        for (var left = Int16(tiff, start, isLittle); left > 0 && entries.Length >= Entry; left--, entries = entries[Entry..])
        {
            var tag = Int16(entries, 0, isLittle);
            if (tag is not (Artist or Copyright) || Int16(entries, 2, isLittle) != Ascii)
                continue;
            var (length, at) = (Int32(entries, 4, isLittle), Int32(entries, 8, isLittle));
            var text = length <= 4 ? entries[8..12] : length > 0 && at >= 8 && at <= tiff.Length - length ? tiff.Slice(at, length) : [];
            // Two holders, the photographer and the editor, are parted by a zero.
            var line = PictureWords.Line(Encoding.UTF8.GetString(text).Replace('\0', ' '));
            if (tag == Artist)
                artist ??= line;
            else
                copyright ??= line;
        }
        return new() { Creator = artist, Copyright = copyright };
    }

    private static ushort Int16(ReadOnlySpan<byte> at, int offset, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at[offset..]) : BinaryPrimitives.ReadUInt16BigEndian(at[offset..]);

    private static int Int32(ReadOnlySpan<byte> at, int offset, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadInt32LittleEndian(at[offset..]) : BinaryPrimitives.ReadInt32BigEndian(at[offset..]);
}
