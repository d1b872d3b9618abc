namespace Dragoman.Web.Site;

/// <summary>A picture in the size that is shown; width and height keep its place while it loads.</summary>
/// <param name="Address">Of a file that every program can read.</param>
/// <param name="Credit">What stands below it.</param>
public sealed record PictureView(
    string Address, int Width, int Height, string Alt, string? Caption = null, string? Credit = null)
{
    /// <summary>All of it, in the sizes and formats that a browser may choose from.</summary>
    public ShapeView? Whole { get; init; }

    /// <summary>Cut to 3:2 around its focus.</summary>
    public ShapeView? Wide { get; init; }

    /// <summary>Cut to a square around its focus.</summary>
    public ShapeView? Square { get; init; }

    /// <summary>Cut for those who show the page elsewhere.</summary>
    public ShapeView? Card { get; init; }

    public string? Copyright { get; init; }

    public string? Terms { get; init; }

    /// <summary>Where the terms can be read, or null.</summary>
    public string? TermsAddress { get; init; }

    /// <summary>Whether a machine made it, or a part of it: readers are told.</summary>
    public bool IsMachineMade { get; init; }

    /// <summary>Whether anything is said of whose it is.</summary>
    public bool HasRights => Credit is not null || Copyright is not null || Terms is not null || IsMachineMade;
}

/// <summary>One shape of a picture.</summary>
/// <param name="Address">Of a file of middle size that every program can read.</param>
/// <param name="Set">All widths of that format, as <c>srcset</c> wants them.</param>
/// <param name="Sources">The same in better formats, the best first.</param>
public sealed record ShapeView(string Address, int Width, int Height, string Set, IReadOnlyList<SourceView> Sources);

/// <param name="Type">The media type.</param>
/// <param name="Set">All widths, as <c>srcset</c> wants them.</param>
public sealed record SourceView(string Type, string Set);
