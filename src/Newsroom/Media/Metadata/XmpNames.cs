using System.Xml.Linq;

namespace Dragoman.Media.Metadata;

/// <summary>The properties of the IPTC Photo Metadata Standard and of PLUS that we read and write.</summary>
internal static class XmpNames
{
    public static readonly XNamespace Meta = "adobe:ns:meta/";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public static readonly XNamespace XmpRights = "http://ns.adobe.com/xap/1.0/rights/";
    public static readonly XNamespace IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public static readonly XNamespace IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    public static readonly XNamespace Plus = "http://ns.useplus.org/ldf/xmp/1.0/";

    public static readonly XName Creator = Dc + "creator";
    public static readonly XName Copyright = Dc + "rights";
    public static readonly XName Credit = Photoshop + "Credit";
    public static readonly XName Terms = XmpRights + "UsageTerms";
    public static readonly XName TermsAddress = XmpRights + "WebStatement";
    public static readonly XName Source = IptcExtension + "DigitalSourceType";
    public static readonly XName Alt = IptcCore + "AltTextAccessibility";
    public static readonly XName Licensor = Plus + "Licensor";
    public static readonly XName LicensorAddress = Plus + "LicensorURL";
    public static readonly XName Mining = Plus + "DataMining";
}
