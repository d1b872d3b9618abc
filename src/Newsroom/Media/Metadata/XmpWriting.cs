using System.Text;
using System.Xml.Linq;

namespace Dragoman.Media.Metadata;

/// <summary>Writes rights as an XMP packet. The same rights give the same bytes.</summary>
public static class XmpWriting
{
    /// <returns>Null where there is nothing to say.</returns>
    public static byte[]? Write(Rights rights)
    {
        XElement?[] properties =
        [
            rights.Creator is null ? null : new(XmpNames.Creator, new XElement(XmpNames.Rdf + "Seq", new XElement(XmpNames.Rdf + "li", rights.Creator))),
            InDefault(XmpNames.Copyright, rights.Copyright),
            Plain(XmpNames.Credit, rights.Credit),
            InDefault(XmpNames.Terms, rights.Terms),
            Plain(XmpNames.TermsAddress, rights.TermsAddress),
            Plain(XmpNames.Source, rights.Source is null ? null : DigitalSource.Scheme + rights.Source),
            rights.LicensorAddress is null ? null : new(XmpNames.Licensor, new XElement(XmpNames.Rdf + "Seq", new XElement(XmpNames.Rdf + "li",
                new XAttribute(XmpNames.Rdf + "parseType", "Resource"), Plain(XmpNames.LicensorAddress, rights.LicensorAddress)))),
            Plain(XmpNames.Mining, rights.Mining is null ? null : DataMining.Scheme + rights.Mining),
        ];
        var said = properties.OfType<XElement>().ToList();
        if (said.Count == 0)
            return null;
        var meta = new XElement(XmpNames.Meta + "xmpmeta", Prefix("x", XmpNames.Meta),
            new XElement(XmpNames.Rdf + "RDF", Prefix("rdf", XmpNames.Rdf),
                new XElement(XmpNames.Rdf + "Description", new XAttribute(XmpNames.Rdf + "about", ""),
                    Prefix("dc", XmpNames.Dc), Prefix("photoshop", XmpNames.Photoshop), Prefix("xmpRights", XmpNames.XmpRights),
                    Prefix("Iptc4xmpExt", XmpNames.IptcExtension), Prefix("plus", XmpNames.Plus), said)));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{meta.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"r\"?>");
    }

    private static XAttribute Prefix(string prefix, XNamespace of) => new(XNamespace.Xmlns + prefix, of.NamespaceName);

    private static XElement? Plain(XName name, string? value) => value is null ? null : new(name, value);

    private static XElement? InDefault(XName name, string? value) => value is null ? null : new(name,
        new XElement(XmpNames.Rdf + "Alt", new XElement(XmpNames.Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), value)));
}
