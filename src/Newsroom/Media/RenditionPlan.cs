using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Media;

/// <summary>Which renditions a picture has. It follows from the picture alone, so that pages can name them before they are made.</summary>
public static class RenditionPlan
{
    /// <summary>Grows with every change of how renditions are made.</summary>
    private const int Version = 1;

    private const int MiddleWidth = 1280;
    private const int CardWidth = 1200;
    private const int CardHeight = 630;

    private static readonly int[] WholeWidths = [320, 480, 640, 960, 1280, 1920];
    private static readonly int[] WideWidths = [240, 360, 480, 720, 960, 1440];
    private static readonly int[] SquareWidths = [120, 240, 480];

    public static IReadOnlyList<Rendition> Of(Picture picture) =>
        [.. Of(picture, Cut.Whole), .. Of(picture, Cut.Wide), .. Of(picture, Cut.Square), .. Of(picture, Cut.Card)];

    /// <summary>By format, and within it the narrowest first.</summary>
    public static IReadOnlyList<Rendition> Of(Picture picture, Cut cut)
    {
        var part = PartOf(picture, cut);
        return [.. FormatsOf(picture, cut).SelectMany(format => Sizes(part, cut).Select(size => Plan(picture, cut, format, size.Width, size.Height, part)))];
    }

    /// <summary>For those who cannot choose: of middle size, in the format that every program knows.</summary>
    public static Rendition Middle(Picture picture, Cut cut) =>
        Of(picture, cut).GroupBy(rendition => rendition.Format).Last().Aggregate((chosen, next) => next.Width <= MiddleWidth ? next : chosen);

    public static Rendition? Find(Picture picture, string name) => Of(picture).FirstOrDefault(rendition => rendition.Name == name);

    private static Part PartOf(Picture picture, Cut cut) => cut switch
    {
        Cut.Wide => Part.Of(picture.Width, picture.Height, picture.Focus, 3 / 2.0),
        Cut.Square => Part.Of(picture.Width, picture.Height, picture.Focus, 1),
        Cut.Card => Part.Of(picture.Width, picture.Height, picture.Focus, (double)CardWidth / CardHeight),
        _ => new(0, 0, picture.Width, picture.Height),
    };

    /// <summary>The last one is for programs that know no other: what the others show as AVIF or WebP.</summary>
    private static RenditionFormat[] FormatsOf(Picture picture, Cut cut) => cut switch
    {
        Cut.Card => [RenditionFormat.Jpeg],
        _ => [RenditionFormat.Avif, RenditionFormat.WebP, picture.IsDrawn ? RenditionFormat.Png : RenditionFormat.Jpeg],
    };

    /// <summary>Never larger than what is there.</summary>
    private static IEnumerable<(int Width, int Height)> Sizes(Part part, Cut cut)
    {
        int[] widths = cut switch { Cut.Wide => WideWidths, Cut.Square => SquareWidths, Cut.Card => [], _ => WholeWidths };
        var widest = Math.Min(part.Width, cut == Cut.Card ? CardWidth : widths[^1]);
        return widths.Where(width => width < widest).Append(widest).Select(width => (width, HeightOf(part, width)));
    }

    private static int HeightOf(Part part, int width) => Math.Max(1, (int)Math.Round((double)part.Height * width / part.Width));

    private static Rendition Plan(Picture picture, Cut cut, RenditionFormat format, int width, int height, Part part)
    {
        var all = string.Create(CultureInfo.InvariantCulture, $"{Version} {picture.Id} {cut} {format} {width} {height} {part} {Json.Write(picture.Rights)}");
        return new(cut, format, width, height, part, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]);
    }
}
