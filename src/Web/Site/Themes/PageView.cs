namespace Dragoman.Web.Site.Themes;

/// <summary>The page itself, as its layout sees it.</summary>
/// <param name="Kind">What sort of page it is, for the style sheet.</param>
/// <param name="Head">The elements that machines read; they belong into the page's head.</param>
/// <param name="Fonts">Addresses of the faces that the first screen is set in.</param>
/// <param name="Styles">Addresses of the style sheets, in their order.</param>
public sealed record PageView(string Kind, string Title, string? Description, SafeHtml Head, IReadOnlyList<string> Fonts, IReadOnlyList<string> Styles);

/// <summary>Markup that this program has written: it is not encoded again.</summary>
public sealed record SafeHtml(string Html);
