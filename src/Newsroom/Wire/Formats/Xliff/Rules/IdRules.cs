using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Ids are unique where the specification says so (4.3.1.13 id), and inline codes of a target bear those of their source.</summary>
internal static class IdRules
{
    public static IEnumerable<Fault> Check(XElement xliff) =>
        Unique(xliff.Elements(Xlf.File), "the files of the document")
            .Concat(xliff.Elements(Xlf.File).SelectMany(file =>
                Unique(file.Descendants(Xlf.Group), "the groups of the file").Concat(Unique(file.Descendants(Xlf.Unit), "the units of the file"))))
            .Concat(xliff.Descendants(Xlf.Core + "notes").SelectMany(notes => Unique(notes.Elements(Xlf.Note), "these notes")))
            .Concat(xliff.Descendants(Xlf.Core + "originalData").SelectMany(data => Unique(data.Elements(Xlf.Data), "this original data")))
            .Concat(InlineScope.In(xliff).SelectMany(Inline))
            .Concat(xliff.Descendants().Where(holder => holder.Name == Xlf.File || holder.Name == Xlf.Group || holder.Name == Xlf.Unit).SelectMany(Extensions));

    public static IEnumerable<Fault> Unique(IEnumerable<XElement> elements, string among)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return elements.Where(element => Id(element) is { } id && !seen.Add(id)).Select(element => Fault.At(element, $"{Grammar.Name(element)} has the id {Id(element)}, which another one has among {among}"));
    }

    private static string? Id(XElement element) => element.Get("id") ?? element.Get(Xlf.XmlId);

    private static IEnumerable<Fault> Inline(InlineScope scope)
    {
        var parts = scope.Owner.Name == Xlf.Unit ? scope.Parts : [];
        foreach (var fault in Unique(parts.Concat(scope.Source), "the segments and codes of the unit"))
            yield return fault;
        foreach (var fault in Unique(scope.Target, "the codes of the target"))
            yield return fault;
        var known = parts.Concat(scope.Source).Where(element => element.Get("id") is not null).GroupBy(element => element.Get("id")!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
        foreach (var code in scope.Target)
        {
            if (code.Get("id") is { } id && known.TryGetValue(id, out var name) && name != code.Name)
                yield return Fault.At(code, $"{Grammar.Name(code)} of the target has the id {id}, which is that of a <{name.LocalName}> of the source");
        }
    }

    /// <summary>Elements of one extension have ids of their own within the element that the extension stands in.</summary>
    private static IEnumerable<Fault> Extensions(XElement holder) =>
        holder.Elements().Where(child => !child.Name.NamespaceName.StartsWith("urn:oasis:names:tc:xliff:", StringComparison.Ordinal) && child.Name.Namespace != Xlf.Its)
            .GroupBy(child => child.Name.Namespace)
            .SelectMany(extension => Unique(extension.DescendantsAndSelf().Where(element => element.Name.Namespace == extension.Key), "the elements of the extension here"));
}
