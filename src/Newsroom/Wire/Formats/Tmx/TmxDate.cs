using NodaTime;
using NodaTime.Text;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>An instant as TMX writes it: <c>20250321T093000Z</c>.</summary>
public static class TmxDate
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Write(Instant instant) => Pattern.Format(instant);

    /// <summary>Null for what is no such date; the text stays in the unit all the same.</summary>
    public static Instant? Read(string? text) => text is not null && Pattern.Parse(text) is { Success: true } read ? read.Value : null;
}
