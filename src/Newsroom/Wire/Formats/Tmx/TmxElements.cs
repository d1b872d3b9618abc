using System.Xml;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>From checked elements to what they say.</summary>
internal static class TmxElements
{
    public static TmxHeader Header(XElement header) => new()
    {
        Attributes = AttributeList.Of(header),
        Remarks = Remarks(header),
        Encodings = [.. header.Elements("ude").Select(encoding => new InlineCode(encoding.Name, AttributeList.Of(encoding), Maps(encoding)))],
    };

    public static TmxUnit Unit(XElement unit) => new()
    {
        Line = ((IXmlLineInfo)unit).LineNumber,
        Attributes = AttributeList.Of(unit),
        Remarks = Remarks(unit),
        Variants = [.. unit.Elements("tuv").Select(Variant)],
    };

    private static TmxVariant Variant(XElement variant) => new()
    {
        Language = (variant.Attribute(TmxRules.XmlLang) ?? variant.Attribute(TmxRules.Lang))!.Value,
        Attributes = AttributeList.Of(variant).With(TmxRules.XmlLang, null).With(TmxRules.Lang, null),
        Remarks = Remarks(variant),
        Segment = InlineContent.Of(variant.Element("seg")!),
    };

    private static List<TmxRemark> Remarks(XElement owner) =>
        [.. owner.Elements().Where(child => child.Name.LocalName is "note" or "prop").Select(child => new TmxRemark(child.Attribute("type")?.Value, child.Value, Language(child)))];

    /// <summary>A remark says its language in xml:lang, whatever its version called it.</summary>
    private static AttributeList Language(XElement remark)
    {
        var attributes = AttributeList.Of(remark).With("type", null);
        return attributes["lang"] is { } old ? attributes.With("lang", null).With(TmxRules.XmlLang, attributes[TmxRules.XmlLang] ?? old) : attributes;
    }

    private static InlineContent Maps(XElement encoding) =>
        new(encoding.Elements("map").Select(map => new InlineCode(map.Name, AttributeList.Of(map), InlineContent.Empty)));
}
