using System.Globalization;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Sizes and their restriction (5.7).</summary>
internal static class SizeRules
{
    private static readonly XName Info = Xlf.Sizes + "sizeInfo", InfoRef = Xlf.Sizes + "sizeInfoRef", Storage = Xlf.Sizes + "equivStorage", SizeData = Xlf.Sizes + "data";

    public static IEnumerable<Fault> Check(XElement xliff) => Placed(xliff).Concat(xliff.Elements(Xlf.File).SelectMany(Counted));

    /// <summary>
    /// The standard's own profiles count code points and bytes: then a size is a whole number. Other profiles may say sizes
    /// in their own words, but no profile has a fraction of one.
    /// </summary>
    private static IEnumerable<Fault> Counted(XElement file)
    {
        var profiles = file.Element(Xlf.Sizes + "profiles");
        return
            from pair in new[] { (Info, profiles?.Get("generalProfile")), (Storage, profiles?.Get("storageProfile")) }
            let isCounted = pair.Item2?.StartsWith("xliff:", StringComparison.Ordinal) == true
            from element in file.Descendants()
            let size = element.Get(pair.Item1)
            where size is not null && !size.All(char.IsAsciiDigit) && (isCounted || decimal.TryParse(size, CultureInfo.InvariantCulture, out _))
            select Fault.At(element, $"{Grammar.Name(element)} has slr:{pair.Item1.LocalName}=\"{size}\", which should be a whole number");
    }

    private static IEnumerable<Fault> Placed(XElement xliff)
    {
        var known = xliff.Descendants(SizeData).GroupBy(data => data.Parent!).ToDictionary(group => group.Key,
            group => group.Descendants().Select(data => data.Get("id") ?? data.Get(Xlf.XmlId)).OfType<string>().ToHashSet(StringComparer.Ordinal));
        foreach (var element in xliff.Descendants())
        {
            var reference = element.Get(InfoRef);
            if (reference is not null && element.Attribute(Info) is not null)
                yield return Fault.At(element, $"{Grammar.Name(element)} has both slr:sizeInfo and slr:sizeInfoRef");
            if (reference is not null && !element.AncestorsAndSelf().Any(holder => known.TryGetValue(holder, out var sizes) && sizes.Contains(reference)))
                yield return Fault.At(element, $"{Grammar.Name(element)} refers to the size {reference}, and no <slr:data> beside it or above has it");
            if (element.Name == Xlf.Ec && element.Get("isolated") != "yes" && element.Attributes().FirstOrDefault(attribute => attribute.Name == Info || attribute.Name == InfoRef || attribute.Name == Storage) is { } size)
                yield return Fault.At(element, $"<ec> has slr:{size.Name.LocalName} and is not isolated: it stands on its <sc>");
        }
    }
}
