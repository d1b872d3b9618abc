namespace Dragoman.Wire.Formats.Xml;

/// <summary>How much of a file may be in memory at once, and how deep it may go. Sizes are bytes of the file.</summary>
/// <param name="Node">The largest single text, attribute list or comment.</param>
/// <param name="Record">The largest unit that is handed on as a whole: a translation unit, a concept.</param>
/// <param name="File">The largest file.</param>
/// <param name="Depth">How many elements may stand inside one another.</param>
public sealed record XmlLimits(long Node, long Record, long File, int Depth)
{
    /// <summary>For files that are read unit by unit: any size, since no more than one unit is held.</summary>
    public static XmlLimits Streamed { get; } = new(Node: 4 << 20, Record: 8 << 20, File: long.MaxValue, Depth: 64);

    /// <summary>For files that are held as a whole: an article is never this large.</summary>
    public static XmlLimits Whole { get; } = new(Node: 4 << 20, Record: 8 << 20, File: 8 << 20, Depth: 64);
}
