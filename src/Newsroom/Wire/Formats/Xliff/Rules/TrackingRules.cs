using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Tracked changes: what a revision speaks of is there.</summary>
internal static class TrackingRules
{
    private static readonly XName Track = Xlf.Tracking + "changeTrack";

    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var holder in xliff.Descendants().Where(holder => holder.Element(Track) is not null))
        {
            var elements = holder.DescendantsAndSelf().Where(element => element.Name.Namespace == Xlf.Core).ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
            var named = elements.SelectMany(group => group).Where(element => element.Get("id") is not null).DistinctBy(element => element.Get("id")).ToDictionary(element => element.Get("id")!, StringComparer.Ordinal);
            foreach (var fault in holder.Elements(Track).Elements(Xlf.Tracking + "revisions").SelectMany(revisions => Check(revisions, elements, named)))
                yield return fault;
        }
    }

    private static IEnumerable<Fault> Check(XElement revisions, ILookup<string, XElement> elements, Dictionary<string, XElement> ids)
    {
        var tracked = elements[revisions.Get("appliesTo")!];
        var reference = revisions.Get("ref");
        var named = reference is null ? null : ids.GetValueOrDefault(reference);
        if (reference is not null && named is null)
            yield return Fault.At(revisions, $"<ctr:revisions> refers to {reference}, and nothing here has that id");
        else if (reference is null && tracked.Skip(1).Any() && tracked.All(element => element.Get("id") is not null))
            yield return Fault.At(revisions, $"<ctr:revisions> does not say with ref which <{revisions.Get("appliesTo")}> it speaks of");
        foreach (var item in revisions.Descendants(Xlf.Tracking + "item"))
        {
            if (item.Get("property") is { } property and not "content" && (named ?? tracked.FirstOrDefault()) is { } element && element.Attribute(property) is null)
                yield return Fault.At(item, $"<ctr:item> speaks of {property}, an attribute that <{element.Name.LocalName}> does not have");
        }
        foreach (var twice in revisions.Elements(Xlf.Tracking + "revision").SelectMany(revision => revision.Elements().GroupBy(item => item.Get("property")).Where(items => items.Count() > 1)))
            yield return Fault.At(twice.Last(), $"<ctr:revision> says twice what {twice.Key} was");
    }
}
