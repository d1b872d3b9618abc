using Dragoman.Languages;
using NetVips;

namespace Dragoman.Media.Metadata;

/// <summary>What a picture says of itself: XMP before IPTC's older form, and both before what a camera writes.</summary>
internal sealed record PictureWords(Rights Rights, IReadOnlyDictionary<string, string> Alt)
{
    private const int Longest = 500;

    public static PictureWords Read(Image image)
    {
        var (rights, alt) = XmpReading.Read(Bytes(image, "xmp-data"));
        return new(rights.Or(Iim.Read(Bytes(image, "iptc-data"))).Or(Exif.Read(Bytes(image, "exif-data"))), alt);
    }

    /// <summary>One line without what would disturb the lines around it; null where nothing is said.</summary>
    public static string? Line(string? said)
    {
        if (said is null)
            return null;
        var kept = new string([.. BidiControls.Strip(said).Where(letter => letter is '\t' or '\n' or '\r' || !(char.IsControl(letter) || letter == '\uFFFD'))]);
        var line = Whitespace.Fold(kept);
        if (line.Length > Longest)
            line = line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)];
        return line.Length == 0 ? null : line;
    }

    /// <summary>An address on the web.</summary>
    public static string? Address(string? said) =>
        Line(said) is { } line && Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;

    private static byte[]? Bytes(Image image, string field) => image.Contains(field) ? image.Get(field) as byte[] : null;
}
