using System.Buffers.Binary;
using System.Text;

namespace Dragoman.Media.Metadata;

/// <summary>
/// IPTC's older form, the Information Interchange Model, as JPEG files hold it within Photoshop's resources. Programs of picture desks
/// still look here first.
/// </summary>
/// <remarks>IPTC-NAA IIM 4.2; the places and lengths of the datasets are those of its chapter 6.</remarks>
public static class Iim
{
    private const byte Marker = 0x1C;
    private const byte Application = 2;
    private const byte Creator = 80;
    private const byte Credit = 110;
    private const byte Copyright = 116;
    private const ushort Resource = 0x0404;

    private static ReadOnlySpan<byte> Head => "Photoshop 3.0\0"u8;

    private static ReadOnlySpan<byte> ResourceHead => "8BIM"u8;

    // 1:90 names the letters: UTF-8.
    private static ReadOnlySpan<byte> Utf8Named => [Marker, 1, 90, 0, 3, 0x1B, 0x25, 0x47];

    public static Rights Read(ReadOnlySpan<byte> segment)
    {
        var records = Records(segment);
        var letters = records.IndexOf(Utf8Named) >= 0 ? Encoding.UTF8 : Encoding.Latin1;
        string? creator = null, credit = null, copyright = null;
        while (records.Length > 5 && records[0] == Marker)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(records[3..]);
            if (length + 5 > records.Length)
                break;
            if (records[1] == Application)
            {
                var text = PictureWords.Line(letters.GetString(records.Slice(5, length)));
                switch (records[2])
                {
                    case Creator: creator ??= text; break;
                    case Credit: credit ??= text; break;
                    case Copyright: copyright ??= text; break;
                }
            }
            records = records[(length + 5)..];
        }
        return new() { Creator = creator, Credit = credit, Copyright = copyright };
    }

    /// <returns>Null where there is nothing that this form can say.</returns>
    public static byte[]? Write(Rights rights)
    {
        var records = new List<byte>();
        Add(records, Creator, rights.Creator, 32);
        Add(records, Credit, rights.Credit, 32);
        Add(records, Copyright, rights.Copyright, 128);
        if (records.Count == 0)
            return null;
        // 2:00 is the record's version.
        byte[] all = [.. Utf8Named, Marker, Application, 0, 0, 2, 0, 4, .. records];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, all.Length);
        byte[] padding = all.Length % 2 == 0 ? [] : [0];
        return [.. Head, .. ResourceHead, Resource >> 8, Resource & 0xFF, 0, 0, .. length, .. all, .. padding];
    }

    private static void Add(List<byte> records, byte place, string? text, int longest)
    {
        if (text is null)
            return;
        while (Encoding.UTF8.GetByteCount(text) > longest)
            text = text[..^1];
        var bytes = Encoding.UTF8.GetBytes(text);
        records.AddRange([Marker, Application, place, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes]);
    }

    /// <summary>The datasets among Photoshop's resources.</summary>
    private static ReadOnlySpan<byte> Records(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Head))
            return [];
        for (var rest = segment[Head.Length..]; rest.Length > 12 && rest.StartsWith(ResourceHead);)
        {
            var name = 1 + rest[6];
            var start = 6 + name + (name % 2) + 4;
            if (start > rest.Length)
                return [];
            var length = BinaryPrimitives.ReadInt32BigEndian(rest[(start - 4)..]);
            if (length < 0 || length > rest.Length - start)
                return [];
            if (BinaryPrimitives.ReadUInt16BigEndian(rest[4..]) == Resource)
                return rest.Slice(start, length);
            rest = rest[Math.Min(rest.Length, start + length + (length % 2))..];
        }
        return [];
    }
}
