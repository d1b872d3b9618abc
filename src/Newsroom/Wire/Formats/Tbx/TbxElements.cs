using System.Xml;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Inline;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>From checked elements of either style to what they say.</summary>
internal static class TbxElements
{
    private static readonly XNamespace Tbx = TbxHeader.Namespace;

    public static TbxEntry Entry(XElement entry) => new()
    {
        Id = entry.Attribute("id")!.Value,
        Line = ((IXmlLineInfo)entry).LineNumber,
        Items = Items(entry),
        Languages = [.. entry.Elements(Tbx + "langSec").Select(language => new TbxLanguage(language.Attribute(XNamespace.Xml + "lang")!.Value, Items(language), [.. language.Elements(Tbx + "termSec").Select(Term)]))],
    };

    private static TbxTerm Term(XElement section)
    {
        var term = section.Element(Tbx + "term")!;
        return new()
        {
            Term = InlineContent.Of(term),
            TermId = term.Attribute("id")?.Value,
            Id = section.Attribute("id")?.Value,
            Items = Items(section),
        };
    }

    private static List<TbxItem> Items(XElement owner) =>
        [.. owner.Elements().Where(child => child.Name.Namespace != Tbx || child.Name.LocalName is not ("langSec" or "termSec" or "term")).Select(Item)];

    private static TbxItem Item(XElement element)
    {
        if (!element.Name.LocalName.EndsWith("Grp", StringComparison.Ordinal))
            return Single(element);
        var parts = element.Elements().Select(Item).ToList();
        return parts[0] with { IsGroup = true, With = parts[1..], GroupAttributes = AttributeList.Of(element) };
    }

    private static TbxItem Single(XElement element) => new()
    {
        Category = element.Name.Namespace == Tbx ? element.Attribute("type")?.Value ?? element.Name.LocalName : element.Name.LocalName,
        Value = InlineContent.Of(element),
        Attributes = AttributeList.Of(element).With("type", null).With("module", null).With("metatype", null),
    };
}
