using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Glossaries (5.2).</summary>
internal static class GlossaryRules
{
    private static readonly XName Entry = Xlf.Glossary + "glossEntry", Translation = Xlf.Glossary + "translation";

    public static IEnumerable<Fault> Check(XElement xliff)
    {
        foreach (var glossary in xliff.Descendants(Xlf.Glossary + "glossary"))
        {
            if (glossary.Parent!.Name != Xlf.Unit)
                yield return Fault.At(glossary, "<gls:glossary> stands in a unit only");
            var named = glossary.Descendants().Where(element => element.Name == Entry || element.Name == Translation).ToList();
            foreach (var fault in IdRules.Unique(named, "the entries and translations of the glossary"))
                yield return fault;
            foreach (var (element, _) in MatchRules.WithSpans(glossary.Parent, named).Where(pair => pair.Element.Get("ref") is { } reference && !pair.Spans.Contains(MatchRules.Span(reference))))
                yield return Fault.At(element, $"{Grammar.Name(element)} refers to {element.Get("ref")}, and its unit has no text of that id");
        }
        foreach (var entry in xliff.Descendants(Entry).Where(entry => entry.Element(Translation) is null && entry.Element(Xlf.Glossary + "definition") is null))
            yield return Fault.At(entry, "<gls:glossEntry> has neither a translation nor a definition");
    }
}
