using Dragoman.Media.Metadata;
using NetVips;

namespace Dragoman.Media;

/// <summary>A file that somebody handed in as a picture, read to its end: it is whole, and what it says of itself is known.</summary>
/// <param name="Width">As it is shown.</param>
/// <param name="Height">As it is shown.</param>
/// <param name="Alt">What it says that it shows: language → text.</param>
public sealed record PictureFile(string MediaType, int Width, int Height, bool IsDrawn, Rights Rights, IReadOnlyDictionary<string, string> Alt)
{
    public const int Limit = 20 * 1024 * 1024;

    private const int LongestSide = 12_000;

    // A file of some kilobytes can unfold to more than a machine has.
    private const long MostPoints = 100_000_000;

    // Half a byte for each point: photographs need more.
    private const double DrawnBelow = 0.5;

    /// <exception cref="RefusedException">It is no picture that the newsroom takes.</exception>
    public static PictureFile Read(byte[] bytes, string name)
    {
        RefuseLarge(bytes.Length, name);
        if (PictureHeader.Read(bytes) is not { } header)
            throw new RefusedException($"{name} is not a picture that the newsroom takes.", "It takes JPEG, PNG, WebP, AVIF and GIF.");
        if (header is not { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide })
            throw new RefusedException($"The picture {name} is {header.Width} by {header.Height} points.", $"It may be up to {LongestSide} on a side.");
        if ((long)header.Width * header.Height > MostPoints)
            throw new RefusedException($"The picture {name} is {header.Width} by {header.Height} points.", $"It may have up to {MostPoints / 1_000_000} million of them in all.");
        try
        {
            return Read(bytes, header);
        }
        catch (VipsException)
        {
            throw new RefusedException($"The picture {name} is broken: it could not be read to its end.", "Save it anew in the program that it comes from, and try again.");
        }
    }

    public static void RefuseLarge(long length, string name)
    {
        if (length > Limit)
            throw new RefusedException($"The picture {name} is larger than {Limit / 1024 / 1024} MB.", "Make it smaller and try again.");
    }

    private static PictureFile Read(byte[] bytes, PictureHeader header)
    {
        Decoding.Begin();
        using var image = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        // What is read is what the header said, or somebody wrote one for us and another for the decoder.
        if ((long)image.Width * image.Height > (long)header.Width * header.Height)
            throw new VipsException("Two sizes");
        var isTurned = image.Contains("orientation") && (int)image.Get("orientation") is >= 5 and <= 8;
        var said = PictureWords.Read(image);
        var isDrawn = image.HasAlpha()
            || (header.MediaType is "image/png" or "image/gif" && bytes.Length < (double)image.Width * image.Height * DrawnBelow);
        image.Avg();
        return new(header.MediaType, isTurned ? image.Height : image.Width, isTurned ? image.Width : image.Height, isDrawn, said.Rights, said.Alt);
    }
}
