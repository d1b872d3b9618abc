using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>A rule of a format that a file breaks.</summary>
/// <param name="What">A sentence without its full stop.</param>
public sealed record Fault(int Line, int Column, string What)
{
    public static Fault At(XObject where, string what)
    {
        IXmlLineInfo place = where;
        return place.HasLineInfo() ? new(place.LineNumber, place.LinePosition, what) : new(0, 0, what);
    }

    /// <summary>Refuses a file for the first fault that stands in it.</summary>
    public static void Refuse(IEnumerable<Fault> faults)
    {
        if (faults.OrderBy(fault => (fault.Line, fault.Column)).FirstOrDefault() is { } first)
            throw new UnreadableFileException(first.What, first.Line, first.Column, UnreadableFileException.Mend);
    }
}
