using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Tracked changes: what a revision speaks of is there.</summary>
internal static class TrackingRules
{
    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var revisions in xliff.Descendants(Xlf.Tracking + "revisions"))
        {
            var holder = revisions.Parent!.Parent!;
            var tracked = holder.Descendants(Xlf.Core + revisions.Get("appliesTo")!).ToList();
            if (holder.Name.Namespace == Xlf.Core && holder.Name.LocalName == revisions.Get("appliesTo"))
                tracked.Add(holder);
            var reference = revisions.Get("ref");
            var named = reference is null ? null : holder.DescendantsAndSelf().Where(element => element.Name.Namespace == Xlf.Core).FirstOrDefault(element => element.Get("id") == reference);
            if (reference is not null && named is null)
                yield return Fault.At(revisions, $"<ctr:revisions> refers to {reference}, and nothing here has that id");
            else if (reference is null && tracked.Count > 1 && tracked.TrueForAll(element => element.Get("id") is not null))
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
}
