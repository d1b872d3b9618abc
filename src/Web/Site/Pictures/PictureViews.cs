using System.Globalization;
using Dragoman.Media;

namespace Dragoman.Web.Site.Pictures;

/// <summary>Makes the view of a picture. The addresses follow from the picture alone; the files are made when they are first asked for.</summary>
public static class PictureViews
{
    // For those who cannot choose among sizes: others that show the page, and old programs.
    private const int MiddleWidth = 1280;

    public static PictureView Of(Picture picture, string alt, string? caption = null)
    {
        var whole = Shape(picture, Cut.Whole);
        return new(whole.Address, picture.Width, picture.Height, alt, caption, picture.Rights.Credit)
        {
            Whole = whole with { Width = picture.Width, Height = picture.Height },
            Wide = Shape(picture, Cut.Wide),
            Square = Shape(picture, Cut.Square),
            Card = Shape(picture, Cut.Card),
            Copyright = picture.Rights.Copyright,
            Terms = picture.Rights.Terms,
            TermsAddress = picture.Rights.TermsAddress,
            IsMachineMade = DigitalSource.IsMachineMade(picture.Rights.Source),
        };
    }

    public static string AddressOf(Picture picture, Rendition rendition) => $"/pictures/{picture.Id}/{rendition.Name}";

    public static ShapeView Shape(Picture picture, Cut cut)
    {
        var formats = RenditionPlan.Of(picture, cut).GroupBy(rendition => rendition.Format).ToList();
        var middle = Middle(formats[^1]);
        return new(AddressOf(picture, middle), middle.Width, middle.Height, Set(picture, formats[^1]),
            [.. formats.SkipLast(1).Select(format => new SourceView(Rendition.MediaTypeOf(format.Key), Set(picture, format)))]);
    }

    public static Rendition Middle(IEnumerable<Rendition> sizes) =>
        sizes.Aggregate((chosen, next) => next.Width <= MiddleWidth ? next : chosen);

    private static string Set(Picture picture, IEnumerable<Rendition> sizes) =>
        string.Join(", ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(picture, size)} {size.Width}w")));
}
