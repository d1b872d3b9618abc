using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>TBX 2 (ISO 30042:2008) called the same things by other names, without a namespace.</summary>
internal static class OlderTbx
{
    public static void Modernise(XElement element)
    {
        foreach (var group in element.Descendants("termGrp").ToList())
        {
            var parts = group.Nodes().ToList();
            parts.Remove();
            group.ReplaceWith(parts);
        }
        foreach (var part in element.DescendantsAndSelf().Where(part => part.Name.Namespace == XNamespace.None))
        {
            part.Name = TbxHeader.Namespace + part.Name.LocalName switch
            {
                "termEntry" => "conceptEntry",
                "langSet" => "langSec",
                "tig" or "ntig" => "termSec",
                var same => same,
            };
        }
    }
}
