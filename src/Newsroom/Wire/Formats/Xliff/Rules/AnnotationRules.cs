using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Annotations and the attributes of codes that come in pairs (4.3.1, 4.7.3).</summary>
internal static class AnnotationRules
{
    public static IEnumerable<Fault> Check(XElement xliff) =>
        InlineScope.In(xliff).SelectMany(scope => scope.All.SelectMany(inline => Check(inline, scope)));

    private static IEnumerable<Fault> Check(XElement inline, InlineScope scope)
    {
        if (inline.Get("subType") is { } subType)
        {
            var type = inline.Get("type");
            if (type is null)
                yield return Fault.At(inline, $"{Grammar.Name(inline)} has a subType without a type");
            else if (subType.StartsWith("xlf:", StringComparison.Ordinal) && subType != "xlf:" + (type switch { "fmt" => Formatting(subType), "ui" => "var", _ => "" }))
                yield return Fault.At(inline, $"{Grammar.Name(inline)} has subType=\"{subType}\", which does not go with type=\"{type}\"");
        }
        if (inline.Name == Xlf.Pc)
        {
            foreach (var (start, end) in new[] { ("equivStart", "equivEnd"), ("dataRefStart", "dataRefEnd"), ("subFlowsStart", "subFlowsEnd") })
            {
                if (inline.Get(start) is null != inline.Get(end) is null && (start != "equivStart"))
                    yield return Fault.At(inline, $"<pc> has one of {start} and {end} without the other");
            }
        }
        if (inline.Name != Xlf.Mrk && inline.Name != Xlf.Sm)
            yield break;
        switch (inline.Get("type"))
        {
            case "comment" when inline.Get("value") is null == inline.Get("ref") is null:
                yield return Fault.At(inline, $"{Grammar.Name(inline)} is a comment: it has either a value or a ref");
                break;
            case "comment" when inline.Get("ref") is { } reference && !(NoteIn(reference) is { } note && scope.Notes.Contains(note)):
                yield return Fault.At(inline, $"{Grammar.Name(inline)} refers to {reference}, and its unit has no such note");
                break;
            case "mtc:match" when inline.Get("ref") is not null:
                yield return Fault.At(inline, $"{Grammar.Name(inline)} of a translation candidate has no ref");
                break;
            case null or "generic" when inline.Get("translate") is null && !inline.Attributes().Any(attribute => attribute.Name.Namespace != XNamespace.None):
                yield return Fault.At(inline, $"{Grammar.Name(inline)} marks nothing: it has neither a type nor translate");
                break;
            default:
                break;
        }
    }

    private static string Formatting(string subType) => subType is "xlf:lb" or "xlf:pb" or "xlf:b" or "xlf:i" or "xlf:u" ? subType[4..] : "";

    /// <summary>The note of this unit in <c>#n=id</c> or <c>#f=…/u=…/n=id</c>.</summary>
    private static string? NoteIn(string reference) =>
        reference.StartsWith('#') && reference.Split('/', '#')[^1] is ['n', '=', .. var id] && (reference.StartsWith("#n=", StringComparison.Ordinal) || reference.Contains("/u=", StringComparison.Ordinal)) ? id : null;
}
