using System.Globalization;
using Dragoman.Media;

namespace Dragoman.Web.Site.Pictures;

/// <summary>Makes the view of a picture. The addresses follow from the picture alone; the files are made when they are first asked for.</summary>
public static class PictureViews
{
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

    private static ShapeView Shape(Picture picture, Cut cut)
    {
        var formats = RenditionPlan.Of(picture, cut).GroupBy(rendition => rendition.Format).ToList();
        var middle = RenditionPlan.Middle(picture, cut);
        return new(middle.AddressOf(picture), middle.Width, middle.Height, Set(picture, formats[^1]),
            [.. formats.SkipLast(1).Select(format => new SourceView(Rendition.MediaTypeOf(format.Key), Set(picture, format)))]);
    }

    private static string Set(Picture picture, IEnumerable<Rendition> sizes) =>
        string.Join(", ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.AddressOf(picture)} {size.Width}w")));
}
