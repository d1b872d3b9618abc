using System.Buffers.Binary;
using System.Text;
using Dragoman.Media.Metadata;
using NetVips;

namespace Dragoman.Media;

public sealed class PictureFileTests
{
    [Fact]
    public void What_is_said_of_rights_is_read_and_the_cameras_turn_undone()
    {
        var read = PictureFile.Read(Samples.FromCamera(turn: 6), "camera.jpg");
        Assert.Equal(("image/jpeg", 1000, 1600, false), (read.MediaType, read.Width, read.Height, read.IsDrawn));
        Assert.Equal(Samples.Full, read.Rights);
    }

    [Fact]
    public void Where_XMP_says_nothing_the_older_forms_are_heard()
    {
        var bytes = Samples.Jpeg(say: image =>
        {
            image.Set(GValue.BlobType, "iptc-data", Iim.Write(new() { Credit = "آژانس", Copyright = "© Agence" })!);
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "Camera owner");
            image.Set(GValue.GStrType, "exif-ifd0-Copyright", "Overruled");
        });
        var rights = PictureFile.Read(bytes, "a.jpg").Rights;
        Assert.Equal(("آژانس", "© Agence", "Camera owner"), (rights.Credit, rights.Copyright, rights.Creator));
    }

    [Fact]
    public void An_alternative_text_that_the_agency_sent_along_is_taken_per_language()
    {
        var xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Reuters">
              <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Boats</rdf:li><rdf:li xml:lang="en">Boats in a harbour</rdf:li><rdf:li xml:lang="fa">قایق‌ها در بندر</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        var read = PictureFile.Read(Samples.Jpeg(say: image => image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(xmp))), "a.jpg");
        Assert.Equal(new Dictionary<string, string> { ["en"] = "Boats in a harbour", ["fa"] = "قایق‌ها در بندر" }, read.Alt);
        Assert.Equal("Reuters", read.Rights.Credit);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<a")]
    [InlineData("\0\0")]
    public void Metadata_that_cannot_be_read_says_nothing(string xmp) =>
        Assert.Equal(Rights.Unsaid, XmpReading.Read(Encoding.UTF8.GetBytes(xmp)).Rights);

    [Fact]
    public void Rights_hold_no_program_no_control_and_no_other_address_than_of_the_web()
    {
        var said = Samples.Full with { Credit = "A\u202Eevil\u0007\n  name", TermsAddress = "javascript:alert(1)", Source = "../x", Mining = null };
        var read = XmpReading.Read(XmpWriting.Write(said with { Credit = "A\u202Eevil\n  name" })).Rights;
        Assert.Equal(("Aevil name", null, null), (read.Credit, read.TermsAddress, read.Source));
    }

    public static TheoryData<string, byte[]> Kinds
    {
        get
        {
            using var halves = Samples.Halves(400, 300);
            using var deep = halves.Cast(Enums.BandFormat.Ushort).Linear([257.0], [0.0]).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);
            using var inks = halves.Colourspace(Enums.Interpretation.Cmyk);
            using var grey = halves.Colourspace(Enums.Interpretation.Bw);
            using var clear = halves.Bandjoin(128.0);
            using var frames = halves.Join(halves, Enums.Direction.Vertical).Mutate(image => image.Set(GValue.GIntType, "page-height", 300));
            return new()
            {
                { "image/png", deep.PngsaveBuffer() },
                { "image/jpeg", inks.JpegsaveBuffer() },
                { "image/jpeg", grey.JpegsaveBuffer() },
                { "image/png", clear.PngsaveBuffer() },
                { "image/webp", clear.WebpsaveBuffer() },
                { "image/avif", halves.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1) },
                { "image/gif", frames.GifsaveBuffer() },
                { "image/webp", frames.WebpsaveBuffer() },
            };
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_becomes_a_picture_of_eight_bits_and_three_colours_on_the_web(string mediaType, byte[] bytes)
    {
        var read = PictureFile.Read(bytes, "a");
        Assert.Equal((mediaType, 400, 300), (read.MediaType, read.Width, read.Height));
        var picture = new Picture(new string('a', 32), mediaType, 400, 300) { IsDrawn = read.IsDrawn };
        foreach (var rendition in RenditionPlan.Of(picture, Cut.Whole).Where(rendition => rendition.Width == 400))
        {
            using var made = Image.NewFromBuffer(Developing.Make(bytes, picture, rendition));
            Assert.Equal((400, 300, Enums.BandFormat.Uchar), (made.Width, made.Height, made.Format));
            var left = made.Getpoint(100, 150);
            if (left[0] - left[2] < 60)
                Assert.Equal(left[0], left[1], 2.0);
            Assert.True(left.Length >= 3 && made.Getpoint(300, 150)[2] >= made.Getpoint(300, 150)[0] - 2, $"{rendition.Name}: {string.Join(' ', left)}");
        }
    }

    [Fact]
    public void What_unfolds_to_more_than_a_machine_has_is_refused_before_it_is_unfolded()
    {
        foreach (var (width, height, says) in new[] { (12_000, 11_999, "up to 100 million"), (60_000, 10, "up to 12000 on a side") })
        {
            var refused = Assert.Throws<RefusedException>(() => PictureFile.Read(PngOf(width, height), "bomb.png"));
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_broken_is_refused_with_a_cure()
    {
        var whole = Samples.Jpeg();
        byte[][] broken = [whole[..(whole.Length / 2)], PngOf(100, 100), [.. "GIF89a"u8, 100, 0, 100, 0, .. new byte[40]], [.. whole[..700], .. new byte[200]]];
        foreach (var bytes in broken)
        {
            var refused = Assert.Throws<RefusedException>(() => PictureFile.Read(bytes, "torn.jpg"));
            Assert.Contains("is broken", refused.What, StringComparison.Ordinal);
            Assert.NotEmpty(refused.Cure);
        }
    }

    [Fact]
    public void A_drawing_stays_sharp_where_only_old_formats_are_known()
    {
        using var halves = Samples.Halves(800, 600);
        Assert.True(PictureFile.Read(halves.PngsaveBuffer(), "chart.png").IsDrawn);
        Assert.False(PictureFile.Read(halves.JpegsaveBuffer(), "photo.jpg").IsDrawn);
    }

    /// <summary>A header without the data that it promises.</summary>
    private static byte[] PngOf(int width, int height)
    {
        using var halves = Samples.Halves(20, 20);
        var bytes = halves.PngsaveBuffer();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
