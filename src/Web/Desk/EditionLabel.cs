using Dragoman.Editions;
using Dragoman.Languages;

namespace Dragoman.Web.Desk;

public static class EditionLabel
{
    /// <summary>The value of <c>dir</c> for an edition's text.</summary>
    public static string DirectionOf(Edition edition) => edition.Direction == Direction.RightToLeft ? "rtl" : "ltr";
}
