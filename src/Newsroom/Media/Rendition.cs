using System.Globalization;
using System.Runtime.InteropServices;

namespace Dragoman.Media;

/// <summary>The shapes in which pages show pictures.</summary>
public enum Cut
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>3:2, for teasers.</summary>
    Wide,

    Square,

    /// <summary>1200 by 630, for those who show the page elsewhere.</summary>
    Card,
}

public enum RenditionFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
}

/// <summary>One size, shape and format of a picture. Its name says all that its bytes depend on, so that they never change below an address.</summary>
/// <param name="Part">What it shows of the picture.</param>
/// <param name="Recipe">The digest of everything that goes into it.</param>
public sealed record Rendition(Cut Cut, RenditionFormat Format, int Width, int Height, Part Part, string Recipe)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Cut.ToString().ToLowerInvariant()}-{Width}x{Height}-{Recipe}.{Format.ToString().ToLowerInvariant()}");

    public string MediaType => MediaTypeOf(Format);

    /// <summary>Where readers and staff find it, from the root.</summary>
    public string AddressOf(Picture picture) => $"/pictures/{picture.Id}/{Name}";

    public static string MediaTypeOf(RenditionFormat format) => format switch
    {
        RenditionFormat.Avif => "image/avif",
        RenditionFormat.WebP => "image/webp",
        RenditionFormat.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>What kind of file a name is of; null where it is none of ours.</summary>
    public static string? MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".avif" => "image/avif",
        ".webp" => "image/webp",
        ".png" => "image/png",
        ".jpeg" => "image/jpeg",
        _ => null,
    };
}

/// <summary>A rectangle of a picture, in its points.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Part(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest part of that shape, the focus as near its middle as the edges allow.</summary>
    public static Part Of(int width, int height, Focus focus, double shape)
    {
        var (w, h) = width > height * shape
            ? (Math.Max(1, (int)Math.Round(height * shape)), height)
            : (width, Math.Max(1, (int)Math.Round(width / shape)));
        return new(Place(width, w, focus.X), Place(height, h, focus.Y), w, h);
    }

    private static int Place(int all, int part, int focus) =>
        Math.Clamp((int)Math.Round((all * focus / 100.0) - (part / 2.0)), 0, all - part);
}
