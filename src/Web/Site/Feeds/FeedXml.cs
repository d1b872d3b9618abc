using System.Text;
using System.Xml;

namespace Dragoman.Web.Site.Feeds;

/// <summary>Writes feeds in XML out of items that are kept as bytes: of a feed's thirty items one is new at a time.</summary>
internal static class FeedXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };

    /// <param name="open">Writes the beginning and leaves its elements open.</param>
    public static byte[] Feed(Action<XmlWriter> open, IEnumerable<byte[]> items)
    {
        using var around = new MemoryStream();
        using var xml = XmlWriter.Create(around, Settings);
        Open(xml, open);
        var begin = around.ToArray();
        xml.WriteEndDocument();
        xml.Flush();
        byte[][] parts = [begin, .. items, around.ToArray()[begin.Length..]];
        // At once as long as it will be: a hundred kilobytes that grow leave as many behind.
        var (feed, at) = (new byte[parts.Sum(part => part.Length)], 0);
        foreach (var part in parts)
        {
            part.CopyTo(feed, at);
            at += part.Length;
        }
        return feed;
    }

    /// <summary>An item as it stands within a feed.</summary>
    /// <param name="open">Writes the elements around it, whose prefixes it uses, and leaves them open.</param>
    public static byte[] Item(Action<XmlWriter> open, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using var xml = XmlWriter.Create(bytes, Settings);
        Open(xml, open);
        var start = (int)bytes.Length;
        write(xml);
        xml.WriteString("\n");
        xml.Flush();
        return bytes.ToArray()[start..];
    }

    /// <summary>A text after it closes the last of the tags.</summary>
    private static void Open(XmlWriter xml, Action<XmlWriter> open)
    {
        open(xml);
        xml.WriteString("\n");
        xml.Flush();
    }
}
