using System.Xml.Linq;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>Where the ids of inline codes are unique and references between them hold: a unit, or a match proposed for one.</summary>
internal sealed class InlineScope
{
    private readonly Lazy<Dictionary<string, XElement>> byId;
    private readonly Lazy<HashSet<string>> notes;

    private InlineScope(XElement owner, IEnumerable<XElement> parts, XElement? originalData)
    {
        Owner = owner;
        Parts = [.. parts];
        Source = Inlines(Xlf.Source);
        Target = Inlines(Xlf.Target);
        byId = new(() => All.Where(inline => inline.Get("id") is not null).DistinctBy(inline => inline.Get("id")).ToDictionary(inline => inline.Get("id")!, StringComparer.Ordinal));
        notes = new(() => owner.AncestorsAndSelf(Xlf.Unit).Elements(Xlf.Core + "notes").Elements(Xlf.Note).Select(note => note.Get("id")).OfType<string>().ToHashSet(StringComparer.Ordinal));
        Data = originalData?.Elements(Xlf.Data).Select(data => data.Get("id")).OfType<string>().ToHashSet(StringComparer.Ordinal) ?? [];
    }

    public XElement Owner { get; }

    /// <summary>Segments and ignorables of a unit in order; the match itself.</summary>
    public IReadOnlyList<XElement> Parts { get; }

    /// <summary>The inline elements of all sources in order.</summary>
    public IReadOnlyList<XElement> Source { get; }

    public IReadOnlyList<XElement> Target { get; }

    public IReadOnlySet<string> Data { get; }

    public IEnumerable<IReadOnlyList<XElement>> Sides => [Source, Target];

    public IEnumerable<XElement> All => Source.Concat(Target);

    /// <summary>The ids of the unit's notes.</summary>
    public IReadOnlySet<string> Notes => notes.Value;

    /// <summary>The inline element of that id, the source's before the target's.</summary>
    public XElement? Find(string id) => byId.Value.GetValueOrDefault(id);

    public static IEnumerable<InlineScope> In(XElement xliff) => xliff.Descendants(Xlf.Unit).SelectMany(unit => Matches(unit).Prepend(OfUnit(unit)));

    public static InlineScope OfUnit(XElement unit) =>
        new(unit, unit.Elements().Where(child => child.Name == Xlf.Segment || child.Name == Xlf.Ignorable), unit.Element(Xlf.Core + "originalData"));

    private static IEnumerable<InlineScope> Matches(XElement unit) =>
        unit.Elements(Xlf.Matches + "matches").Elements(Xlf.Match).Select(match => new InlineScope(match, [match], match.Element(Xlf.Core + "originalData")));

    private List<XElement> Inlines(XName side) =>
        [.. Parts.Elements(side).Descendants().Where(inline => inline.Name.Namespace == Xlf.Core)];
}
