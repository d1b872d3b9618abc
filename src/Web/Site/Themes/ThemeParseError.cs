using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Web.Site.Themes;

/// <summary>Reads the line out of what the parser says: <c>Unknown tag 'x' at (3:12)</c>, with the source below it.</summary>
internal static partial class ThemeParseError
{
    public static ThemeException Read(string file, string error)
    {
        var place = Place.Match(error);
        var message = (place.Success ? error[..place.Index] : error.Split('\n')[0]).Trim();
        return new(
            message.Length == 0 ? "The template cannot be read." : message.TrimEnd('.') + ".",
            file,
            place.Success ? int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture) : 1,
            message.Contains("end", StringComparison.OrdinalIgnoreCase) ? "Close the tag that is open." : "Look for a brace, a quotation mark or an end tag that is missing.");
    }

    [GeneratedRegex(@"\s+at \((?<line>\d+):\d+\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place { get; }
}
