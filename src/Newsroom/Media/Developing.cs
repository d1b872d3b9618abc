using Dragoman.Media.Metadata;
using NetVips;

namespace Dragoman.Media;

/// <summary>
/// Makes a rendition: turned as it is to be seen, in sRGB of eight bits, cut and made small, with its rights and without all else that the
/// original says: where the camera stood, its number, its thumbnail.
/// </summary>
public static class Developing
{
    private static readonly double[] White = [255, 255, 255];
    private static readonly string[] Said = ["exif-data", "xmp-data", "iptc-data"];

    public static byte[] Make(byte[] original, Picture picture, Rendition rendition)
    {
        Decoding.Begin();
        var scale = (double)rendition.Width / rendition.Part.Width;
        var (width, height) = (Scaled(picture.Width, scale, rendition.Width), Scaled(picture.Height, scale, rendition.Height));
        using var small = Image.ThumbnailBuffer(original, width, height: height, size: Enums.Size.Force, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        using var cut = small.Crop(Math.Min(Scaled(rendition.Part.Left, scale, 0), width - rendition.Width), Math.Min(Scaled(rendition.Part.Top, scale, 0), height - rendition.Height), rendition.Width, rendition.Height);
        using var plain = InEightBits(cut, rendition.Format);
        using var signed = plain.Mutate(image => Sign(image, picture.Rights));
        return Write(signed, rendition.Format);
    }

    private static int Scaled(int length, double scale, int least) => Math.Max(least, (int)Math.Round(length * scale));

    private static Image InEightBits(Image image, RenditionFormat format)
    {
        using var coloured = image.Colourspace(Enums.Interpretation.Srgb);
        using var eight = coloured.Cast(Enums.BandFormat.Uchar);
        return eight.HasAlpha() && format == RenditionFormat.Jpeg ? eight.Flatten(background: White) : eight.Copy();
    }

    private static void Sign(MutableImage image, Rights rights)
    {
        foreach (var field in Said.Where(image.Contains))
            image.Remove(field);
        if (XmpWriting.Write(rights) is { } xmp)
            image.Set(GValue.BlobType, "xmp-data", xmp);
        if (Iim.Write(rights) is { } iim)
            image.Set(GValue.BlobType, "iptc-data", iim);
    }

    private static byte[] Write(Image image, RenditionFormat format)
    {
        const Enums.ForeignKeep Words = Enums.ForeignKeep.Xmp | Enums.ForeignKeep.Iptc;
        return format switch
        {
            RenditionFormat.Avif => image.HeifsaveBuffer(q: 52, effort: 3, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, keep: Words),
            RenditionFormat.WebP => image.WebpsaveBuffer(q: 76, effort: 4, smartSubsample: true, keep: Words),
            RenditionFormat.Png => image.PngsaveBuffer(compression: 9, keep: Words),
            _ => image.JpegsaveBuffer(q: 80, interlace: true, optimizeCoding: true, keep: Words),
        };
    }
}
