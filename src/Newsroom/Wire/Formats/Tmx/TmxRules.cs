using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>What TMX demands beyond its document type.</summary>
internal sealed class TmxRules(string version)
{
    public static readonly XName XmlLang = XNamespace.Xml + "lang", Lang = "lang";

    private readonly bool isOlder = version is "1.1" or "1.2";
    private XName? languageAttribute;

    public IEnumerable<Fault> Check(XElement unit) => unit.Elements("tuv").SelectMany(variant => Language(variant).Concat(variant.Elements("seg").SelectMany(Pairs)));

    /// <summary>
    /// Until 1.2 the language stood in lang, since then in xml:lang. Programs write either into old files; one file that
    /// does both was put together from two, and nobody can say which of its languages were meant.
    /// </summary>
    private IEnumerable<Fault> Language(XElement variant)
    {
        var attribute = variant.Attribute(XmlLang) ?? variant.Attribute(Lang);
        if (string.IsNullOrWhiteSpace(attribute?.Value))
        {
            yield return Fault.At(variant, "<tuv> does not say its language in xml:lang");
            yield break;
        }
        languageAttribute ??= attribute.Name;
        if (isOlder && attribute.Name != languageAttribute)
            yield return Fault.At(attribute, $"<tuv> says its language in {Grammar.Name(attribute)}, while the file is TMX {version} and says the others in {(languageAttribute == Lang ? "lang" : "xml:lang")}");
    }

    /// <summary>Within a segment every opening code has a number of its own, and a closing one stands after its opening one.</summary>
    private static IEnumerable<Fault> Pairs(XElement segment)
    {
        var opened = new HashSet<string>(StringComparer.Ordinal);
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in segment.Descendants())
        {
            if (code.Name.LocalName is not ("bpt" or "ept") || code.Attribute("i")?.Value is not { } number)
                continue;
            if (code.Name.LocalName == "bpt" && !opened.Add(number))
                yield return Fault.At(code, $"Two <bpt> of one segment have i=\"{number}\"");
            else if (code.Name.LocalName == "ept" && !opened.Contains(number))
                yield return Fault.At(code, $"<ept> with i=\"{number}\" closes what no <bpt> before it opened");
            else if (code.Name.LocalName == "ept" && !closed.Add(number))
                yield return Fault.At(code, $"Two <ept> of one segment have i=\"{number}\"");
        }
    }
}
