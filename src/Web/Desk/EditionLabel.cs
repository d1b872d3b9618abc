using Dragoman.Editions;
using Dragoman.Languages;

namespace Dragoman.Web.Desk;

public static class EditionLabel
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>What the desk calls an edition: by its language, in the desk's own.</summary>
    public static string NameOf(Edition edition) => LanguageNames.Of(edition.Language, English);

    /// <summary>The value of <c>dir</c> for an edition's text.</summary>
    public static string DirectionOf(Edition edition) => edition.Direction == Direction.RightToLeft ? "rtl" : "ltr";
}
