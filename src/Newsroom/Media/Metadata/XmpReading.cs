using System.Xml;
using System.Xml.Linq;

namespace Dragoman.Media.Metadata;

/// <summary>Reads rights and alternative texts from an XMP packet. What cannot be read is not there: a picture need not say anything.</summary>
public static class XmpReading
{
    private const int LongestPacket = 2 * 1024 * 1024;

    public static (Rights Rights, IReadOnlyDictionary<string, string> Alt) Read(byte[]? packet)
    {
        if (packet is null || packet.Length > LongestPacket || Parse(packet) is not { Root: { } root })
            return (Rights.Unsaid, new Dictionary<string, string>());
        var rights = new Rights
        {
            Credit = Line(root, XmpNames.Credit),
            Creator = Line(root, XmpNames.Creator),
            Copyright = Line(root, XmpNames.Copyright),
            Terms = Line(root, XmpNames.Terms),
            TermsAddress = PictureWords.Address(Value(root, XmpNames.TermsAddress)),
            LicensorAddress = PictureWords.Address(Value(root, XmpNames.LicensorAddress)),
            Source = DigitalSource.Read(Value(root, XmpNames.Source)),
            Mining = DataMining.Read(Value(root, XmpNames.Mining)),
        };
        return (rights, Languages(root));
    }

    private static XDocument? Parse(byte[] packet)
    {
        try
        {
            using var bytes = new MemoryStream(packet);
            using var reader = XmlReader.Create(bytes, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPacket });
            return XDocument.Load(reader);
        }
        catch (Exception unread) when (unread is XmlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Line(XElement root, XName name) => PictureWords.Line(Value(root, name));

    /// <summary>A property as an element or as an attribute; of alternatives the default one, of a list all.</summary>
    private static string? Value(XElement root, XName name)
    {
        if (root.Descendants(name).FirstOrDefault() is not { } element)
            return root.Descendants().Attributes(name).FirstOrDefault()?.Value;
        if (element.Attribute(XmpNames.Rdf + "resource") is { } resource)
            return resource.Value;
        var items = element.Descendants(XmpNames.Rdf + "li").ToList();
        if (items.Count == 0)
            return element.Value;
        return element.Element(XmpNames.Rdf + "Alt") is null
            ? string.Join(", ", items.Select(item => item.Value.Trim()).Where(text => text.Length > 0))
            : (items.Find(item => LanguageOf(item) == "x-default") ?? items[0]).Value;
    }

    private static Dictionary<string, string> Languages(XElement root)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in root.Descendants(XmpNames.Alt).FirstOrDefault()?.Descendants(XmpNames.Rdf + "li") ?? [])
        {
            if (LanguageOf(item) is { Length: > 0 and < 36 } language && language != "x-default" && PictureWords.Line(item.Value) is { } text)
                texts[language] = text;
        }
        return texts;
    }

    private static string? LanguageOf(XElement item) => item.Attribute(XNamespace.Xml + "lang")?.Value;
}
