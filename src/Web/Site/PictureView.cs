namespace Dragoman.Web.Site;

/// <summary>A picture in the size that is shown; width and height keep its place while it loads.</summary>
public sealed record PictureView(
    string Address, int Width, int Height, string Alt, string? Caption = null, string? Credit = null);
