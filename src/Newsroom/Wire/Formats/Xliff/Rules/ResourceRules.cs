using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Resource data (5.5).</summary>
internal static class ResourceRules
{
    private static readonly XName Item = Xlf.Resources + "resourceItem", ItemRef = Xlf.Resources + "resourceItemRef", Source = Xlf.Resources + "source", Target = Xlf.Resources + "target";

    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var data in xliff.Descendants(Xlf.Resources + "resourceData"))
        {
            foreach (var fault in IdRules.Unique(data.Elements().Where(element => element.Name == Item || element.Name == ItemRef), "the resources here"))
                yield return fault;
        }
        foreach (var side in xliff.Descendants().Where(element => element.Name == Source || element.Name == Target))
        {
            var isEmpty = !side.Nodes().Any();
            if (isEmpty == (side.Get("href") is null))
                yield return Fault.At(side, isEmpty ? $"{Grammar.Name(side)} is empty and has no href" : $"{Grammar.Name(side)} has an href and is not empty");
            if (side.Parent!.Get("mimeType") is null && !isEmpty)
                yield return Fault.At(side, $"{Grammar.Name(side)} has content whose mimeType nothing says");
        }
        foreach (var source in xliff.Descendants(Source).Where(source => !LanguageRules.IsIn(source, xliff.Get("srcLang")!)))
            yield return Fault.At(source, $"{Grammar.Name(source)} is in {source.Get(Xlf.Lang)}, and the document's source language is {xliff.Get("srcLang")}");
    }
}
