using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tbx;

/// <summary>Ids are unique in the file, and what refers into the file finds something there; known when it was read to its end.</summary>
internal sealed class TbxReferences
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fault> wanted = new(StringComparer.Ordinal);

    public IEnumerable<Fault> Add(XElement element)
    {
        foreach (var part in element.DescendantsAndSelf())
        {
            // The codes in a note have ids of their own text.
            if (part.Attribute("id") is { } id && part.Name.LocalName is not ("sc" or "ec" or "ph") && !ids.Add(id.Value))
                yield return Fault.At(part, $"{Grammar.Name(part)} has the id {id.Value}, which another element of the file has");
            if (part.Attribute("target") is { } target && !IsAddress(target.Value))
                wanted.TryAdd(target.Value, Fault.At(part, $"{Grammar.Name(part)} refers to {target.Value}, which is neither a web address nor an id of the file"));
        }
    }

    public IEnumerable<Fault> Dangling => wanted.Where(reference => !ids.Contains(reference.Key)).Select(reference => reference.Value);

    private static bool IsAddress(string target) =>
        target.StartsWith("https://", StringComparison.Ordinal) || target.StartsWith("http://", StringComparison.Ordinal);
}
