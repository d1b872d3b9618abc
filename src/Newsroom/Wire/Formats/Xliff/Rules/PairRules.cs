using System.Xml.Linq;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff.Rules;

/// <summary>Start and end codes, start and end markers: each has its counterpart after it in the same unit and side, or says that it is alone (4.7.2.2).</summary>
internal static class PairRules
{
    private static readonly XName[] Alike = ["canCopy", "canDelete", "canOverlap"];

    public static IEnumerable<Fault> Check(XElement xliff) => InlineScope.In(xliff).SelectMany(scope => scope.Sides).SelectMany(Side);

    private static IEnumerable<Fault> Side(IReadOnlyList<XElement> side)
    {
        var open = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var alone = new HashSet<string?>(side.Where(code => code.Name == Xlf.Sc && code.Get("isolated") == "yes").Select(code => code.Get("id")), StringComparer.Ordinal);
        foreach (var inline in side)
        {
            if ((inline.Name == Xlf.Sc && inline.Get("isolated") != "yes") || inline.Name == Xlf.Sm)
                open.TryAdd(inline.Get("id")!, inline);
            else if (inline.Name == Xlf.Ec)
            {
                foreach (var fault in End(inline, open, alone))
                    yield return fault;
            }
            else if (inline.Name == Xlf.Em && !(open.Remove(inline.Get("startRef")!, out var marker) && marker.Name == Xlf.Sm))
                yield return Fault.At(inline, $"<em> ends the marker {inline.Get("startRef")}, and no <sm> of that id stands before it");
        }
        foreach (var (id, left) in open)
            yield return Fault.At(left, left.Name == Xlf.Sm ? $"<sm> {id} has no <em> after it" : $"<sc> {id} has no <ec> after it and does not say isolated=\"yes\"");
    }

    private static IEnumerable<Fault> End(XElement end, Dictionary<string, XElement> open, HashSet<string?> alone)
    {
        var (id, start) = (end.Get("id"), end.Get("startRef"));
        if (end.Get("isolated") == "yes")
        {
            if (id is null || start is not null)
                yield return Fault.At(end, "<ec> is isolated: it has an id and no startRef");
            yield break;
        }
        if (id is not null || start is null)
            yield return Fault.At(end, "<ec> is not isolated: it has a startRef and no id");
        else if (end.Get("dir") is not null)
            yield return Fault.At(end, "<ec> is not isolated: its direction is that of its <sc>");
        else if (alone.Contains(start))
            yield return Fault.At(end, $"<ec> ends the code {start}, whose <sc> says isolated=\"yes\"");
        else if (!(open.Remove(start, out var begin) && begin.Name == Xlf.Sc))
            yield return Fault.At(end, $"<ec> ends the code {start}, and no <sc> of that id stands before it");
        else if (Array.Find(Alike, name => (begin.Get(name) ?? "yes") != (end.Get(name) ?? "yes")) is { } differing)
            yield return Fault.At(end, $"<ec> has another {differing} than its <sc> {start}");
        else if (Following(begin.Get("canReorder")) != (end.Get("canReorder") ?? "yes"))
            yield return Fault.At(end, $"<ec> has another canReorder than its <sc> {start} calls for");
    }

    /// <summary>The first of a sequence that keeps its order says firstNo, and those after it no.</summary>
    private static string Following(string? reorder) => reorder switch { null => "yes", "firstNo" => "no", _ => reorder };
}
