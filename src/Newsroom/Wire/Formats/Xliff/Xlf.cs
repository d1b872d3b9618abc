using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>The namespaces of XLIFF and its modules, and the elements that rules ask for.</summary>
internal static class Xlf
{
    /// <summary>Of XLIFF 2.0 and 2.1.</summary>
    public static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>Of XLIFF 1.2.</summary>
    public static readonly XNamespace Old = "urn:oasis:names:tc:xliff:document:1.2";

    public static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    public static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";
    public static readonly XNamespace Styles = "urn:oasis:names:tc:xliff:fs:2.0";
    public static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    public static readonly XNamespace Resources = "urn:oasis:names:tc:xliff:resourcedata:2.0";
    public static readonly XNamespace Tracking = "urn:oasis:names:tc:xliff:changetracking:2.0";
    public static readonly XNamespace Sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
    public static readonly XNamespace Validation = "urn:oasis:names:tc:xliff:validation:2.0";
    public static readonly XNamespace Its = "http://www.w3.org/2005/11/its";
    public static readonly XNamespace ItsMore = "urn:oasis:names:tc:xliff:itsm:2.1";

    /// <summary>What this newsroom adds: the revision a text was exported from, the kind of a block, the digest of its source.</summary>
    public static readonly XNamespace Own = "urn:dragoman:bilingual:1";

    public static readonly XName File = Core + "file", Group = Core + "group", Unit = Core + "unit", Segment = Core + "segment", Ignorable = Core + "ignorable",
        Source = Core + "source", Target = Core + "target", Note = Core + "note", Data = Core + "data",
        Pc = Core + "pc", Sc = Core + "sc", Ec = Core + "ec", Ph = Core + "ph", Mrk = Core + "mrk", Sm = Core + "sm", Em = Core + "em", Cp = Core + "cp";

    public static readonly XName Match = Matches + "match";

    public static readonly XName Lang = XNamespace.Xml + "lang", Space = XNamespace.Xml + "space", XmlId = XNamespace.Xml + "id";

    public static string? Get(this XElement element, XName attribute) => element.Attribute(attribute)?.Value;

    public static bool IsCode(this XElement element) => element.Name == Pc || element.Name == Sc || element.Name == Ec || element.Name == Ph;
}
