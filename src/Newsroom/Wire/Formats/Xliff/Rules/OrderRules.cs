using System.Globalization;
using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>The order of targets within a unit (4.3.1.21): every target has a place, and no two the same.</summary>
internal static class OrderRules
{
    public static IEnumerable<Fault> Check(XElement xliff) => xliff.Descendants(Xlf.Unit).SelectMany(unit =>
    {
        var parts = InlineScope.OfUnit(unit).Parts;
        var taken = new HashSet<int>();
        return parts.Index().Where(part => part.Item.Element(Xlf.Target) is not null)
            .Select(part => (Target: part.Item.Element(Xlf.Target)!, Place: Place(part.Item.Element(Xlf.Target)!) ?? part.Index + 1)).ToList()
            .Where(target => target.Place > parts.Count || !taken.Add(target.Place))
            .Select(target => Fault.At(target.Target, target.Place > parts.Count
                ? $"<target> has the order {target.Place}, and its unit has {parts.Count} parts"
                : $"<target> has the place {target.Place} in its unit, which another target has"));
    });

    public static int? Place(XElement target) => target.Get("order") is { } order ? int.Parse(order, CultureInfo.InvariantCulture) : null;
}
