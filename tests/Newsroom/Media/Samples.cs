using Dragoman.Media.Metadata;
using NetVips;

namespace Dragoman.Media;

/// <summary>Pictures that tests make: a red left half and a blue right half, so that it shows which part is where.</summary>
internal static class Samples
{
    public static Image Halves(int width, int height)
    {
        var red = Image.Black(width / 2, height).NewFromImage(220, 20, 20).Copy(interpretation: Enums.Interpretation.Srgb);
        return red.Join(red.NewFromImage(20, 20, 220), Enums.Direction.Horizontal).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1600, int height = 1000, Action<MutableImage>? say = null)
    {
        using var image = Halves(width, height);
        using var said = say is null ? image.Copy() : image.Mutate(say);
        return said.JpegsaveBuffer(q: 90);
    }

    /// <summary>What comes from a camera: where it stood, how it was turned, whose it is.</summary>
    public static byte[] FromCamera(int turn = 1, int width = 1600, int height = 1000) => Jpeg(width, height, say: image =>
    {
        image.Set(GValue.GIntType, "orientation", turn);
        Say(image, "exif-ifd0-Orientation", $"{turn}");
        Say(image, "exif-ifd0-Artist", "Nasrin Kavyani");
        Say(image, "exif-ifd0-Model", "Camera X");
        Say(image, "exif-ifd3-GPSLatitude", "35/1 41/1 0/1");
        Say(image, "exif-ifd3-GPSLongitude", "51/1 25/1 0/1");
        Say(image, "exif-ifd2-BodySerialNumber", "12345678");
        image.Set(GValue.BlobType, "xmp-data", XmpWriting.Write(Full)!);
    });

    public static Rights Full => new()
    {
        Credit = "Shafaqna / نسرین کاویانی",
        Creator = "Nasrin Kavyani",
        Copyright = "© 2026 Caravan News",
        Terms = "Editorial use only",
        TermsAddress = "https://caravan.example/terms",
        LicensorAddress = "https://caravan.example/licence",
        Source = DigitalSource.PartlyMachine,
        Mining = DataMining.Prohibited,
    };

    private static void Say(MutableImage image, string field, string value) => image.Set(GValue.GStrType, field, value);
}
