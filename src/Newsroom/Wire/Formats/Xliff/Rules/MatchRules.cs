using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Translation candidates (5.1).</summary>
internal static class MatchRules
{
    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var matches in xliff.Descendants(Xlf.Matches + "matches"))
        {
            if (matches.Parent!.Name != Xlf.Unit)
                yield return Fault.At(matches, "<mtc:matches> stands in a unit only");
            foreach (var fault in IdRules.Unique(matches.Elements(Xlf.Match), "the matches of the unit"))
                yield return fault;
        }
        foreach (var (match, spans) in xliff.Descendants(Xlf.Unit).SelectMany(unit => WithSpans(unit, unit.Descendants(Xlf.Match))))
        {
            if (match.Get("subType") is not null && match.Get("type") is null)
                yield return Fault.At(match, "<mtc:match> has a subType without a type");
            if (match.Attribute(Xlf.Lang) is { } language)
                yield return Fault.At(language, "<mtc:match> has no xml:lang: its texts are in the document's languages");
            if (!match.Get("ref")!.StartsWith('#') || !spans.Contains(Span(match.Get("ref")!)))
                yield return Fault.At(match, $"<mtc:match> refers to {match.Get("ref")}, and its unit has no text of that id");
            foreach (var side in new[] { Xlf.Source, Xlf.Target }.Where(side => match.Elements(side).Count() != 1))
                yield return Fault.At(match, $"<mtc:match> has one <{side.LocalName}>");
        }
    }

    /// <summary>Elements of a unit that refer to its text, each with what they may refer to.</summary>
    public static IEnumerable<(XElement Element, HashSet<string?> Spans)> WithSpans(XElement unit, IEnumerable<XElement> elements)
    {
        HashSet<string?>? spans = null;
        return elements.Select(element => (element, spans ??= Spans(unit)));
    }

    /// <summary>The ids of what text of a unit can be called by: segments, annotations, codes.</summary>
    private static HashSet<string?> Spans(XElement unit) =>
        [.. unit.Elements().Where(part => part.Name == Xlf.Segment || part.Name == Xlf.Ignorable).DescendantsAndSelf().Select(element => element.Get("id"))];

    /// <summary>The last id of <c>#m1</c>, <c>#t=m1</c> or <c>#f=f1/u=u1/m1</c>.</summary>
    public static string Span(string reference) => reference.Split('/', '#', '=')[^1];
}
