using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xml;

/// <summary>
/// The one door by which XML from outside comes in. A document type is stepped over and never resolved, no entity but
/// XML's own five is expanded, nothing outside the file is fetched, and memory is bounded whatever the file's size.
/// </summary>
public static class SafeXml
{
    /// <exception cref="UnreadableFileException">From any read: not well-formed, not decodable, or over a limit.</exception>
    public static GuardedXmlReader Open(Stream stream, XmlLimits limits)
    {
        var metered = new MeteredStream(stream);
        metered.Allow(limits.Node);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CloseInput = false,
            CheckCharacters = true,
        };
        try
        {
            return new(XmlReader.Create(metered, settings), metered, limits);
        }
        catch (XmlException fault)
        {
            throw GuardedXmlReader.Unreadable(fault);
        }
    }

    /// <summary>A file that is held as a whole, each element with its line.</summary>
    public static XDocument Load(Stream stream)
    {
        using var reader = Open(stream, XmlLimits.Whole);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }

    /// <summary>The element that the reader stands on, as a whole; the reader then stands on its end.</summary>
    public static XElement LoadElement(GuardedXmlReader reader)
    {
        reader.BeginRecord();
        using var subtree = reader.ReadSubtree();
        return XElement.Load(subtree, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }
}
