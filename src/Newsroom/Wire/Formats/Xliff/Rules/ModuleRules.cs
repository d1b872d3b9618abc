using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Where modules may stand; metadata (5.4) and format styles (5.3).</summary>
internal static class ModuleRules
{
    private static readonly XName Fs = Xlf.Styles + "fs", SubFs = Xlf.Styles + "subFs", Metadata = Xlf.Metadata + "metadata", Group = Xlf.Metadata + "metaGroup";

    // Validation, metadata, sizes and tracked changes stand in a file, a group or a unit.
    private static readonly HashSet<XName> OfStructure = [Xlf.Validation + "validation", Xlf.Sizes + "data", Xlf.Tracking + "changeTrack"];

    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var element in xliff.Descendants())
        {
            var parent = element.Parent!.Name;
            if (OfStructure.Contains(element.Name) && parent != Xlf.File && parent != Xlf.Group && parent != Xlf.Unit)
                yield return Fault.At(element, $"{Grammar.Name(element)} stands in a file, a group or a unit");
            if (element.Name == Xlf.Sizes + "profiles" && parent != Xlf.File)
                yield return Fault.At(element, $"{Grammar.Name(element)} stands in a file");
            if (element.Attribute(SubFs) is not null && element.Attribute(Fs) is null)
                yield return Fault.At(element, $"{Grammar.Name(element)} has an fs:subFs without an fs:fs");
            if (element.Name == Xlf.Ec && element.Get("isolated") != "yes" && element.Attribute(Fs) is not null)
                yield return Fault.At(element, "<ec> has an fs:fs and is not isolated: it stands on its <sc>");
        }
        foreach (var metadata in xliff.Descendants(Metadata))
        {
            foreach (var fault in IdRules.Unique(metadata.DescendantsAndSelf().Where(element => element.Name == Metadata || element.Name == Group), "the groups of this metadata"))
                yield return fault;
        }
    }
}
