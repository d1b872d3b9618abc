using System.Buffers;
using Dragoman.Languages;

namespace Dragoman.Stories.Reading;

/// <summary>Tells a picture that lies beside the text from one on the web, inside the paste, or elsewhere on the machine.</summary>
internal static class PictureLocation
{
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("<>\"|?*");

    /// <summary>The relative path to look for, or null with what the picture is instead.</summary>
    public static string? Of(string source, out Omission instead)
    {
        var typed = source.Trim();
        instead = typed.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || typed.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || typed.StartsWith("//", StringComparison.Ordinal)
                ? Omission.WebPicture
                : Omission.PastedPicture;
        // Unescaped first: an escaped "../" would climb just as well.
        var path = Uri.UnescapeDataString(typed).Replace('\\', '/');
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal) || HasControl(path))
            return null;
        instead = Omission.OutsidePicture;
        return path[0] == '/' || path.Split('/').Contains("..") ? null : path;
    }

    private static bool HasControl(string path)
        => path.Any(SourceCharacters.IsControl) || BidiControls.IndexOfForbidden(path) >= 0 || path.AsSpan().ContainsAny(NotInFileNames);
}
