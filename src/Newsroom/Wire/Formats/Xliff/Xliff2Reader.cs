using System.Globalization;
using System.Xml.Linq;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xliff.Rules;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>From checked elements of XLIFF 2 to a bilingual file. A program may have cut a unit into segments: they come back as one.</summary>
internal static class Xliff2Reader
{
    public static BilingualFile Read(XElement file) => new()
    {
        SourceLanguage = file.Parent!.Get("srcLang")!,
        TargetLanguage = file.Parent!.Get("trgLang"),
        Original = file.Get("original") ?? "article",
        Origin = file.Origin(),
        Notes = Notes(file),
        Units = [.. file.Descendants(Xlf.Unit).Select(Unit)],
    };

    private static BilingualUnit Unit(XElement unit)
    {
        var parts = InlineScope.OfUnit(unit).Parts;
        Dictionary<string, (MarkKind Kind, string? Target)> known = new(StringComparer.Ordinal);
        var source = Xliff2Inline.Read(parts.Elements(Xlf.Source), known);
        var target = parts.Elements(Xlf.Target).Any() ? Xliff2Inline.Read(Targets(parts), known) : null;
        return new()
        {
            Id = unit.Get("id")!,
            Kind = unit.Get("type") is { } type && type.StartsWith(Xliff2Writer.Authority, StringComparison.Ordinal) ? type[Xliff2Writer.Authority.Length..] : null,
            Digest = unit.Own("digest"),
            Seen = unit.Own("seen"),
            Source = source,
            Target = target,
            State = parts.Where(part => part.Name == Xlf.Segment).Min(segment => State(segment.Get("state"))),
            IsStale = unit.Own("stale") == "yes",
            MaxLength = int.TryParse(unit.Get(Xlf.Sizes + "sizeRestriction"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null,
            Notes = Notes(unit),
            Matches = [.. unit.Elements(Xlf.Matches + "matches").Elements(Xlf.Match).Select(Match)],
        };
    }

    /// <summary>In the order in which the translation is read; white space between segments that nobody translated stays as it was.</summary>
    private static IEnumerable<XElement> Targets(IReadOnlyList<XElement> parts) =>
        from part in parts.Index()
        let target = part.Item.Element(Xlf.Target) ?? (part.Item.Name == Xlf.Ignorable ? part.Item.Element(Xlf.Source) : null)
        where target is not null
        orderby OrderRules.Place(target) ?? part.Index + 1
        select target;

    private static BilingualMatch Match(XElement match)
    {
        Dictionary<string, (MarkKind Kind, string? Target)> known = new(StringComparer.Ordinal);
        return new(
            Xliff2Inline.Read(match.Elements(Xlf.Source), known),
            Xliff2Inline.Read(match.Elements(Xlf.Target), known),
            (match.Get("matchQuality") ?? match.Get("similarity")) is { } score ? decimal.Parse(score, CultureInfo.InvariantCulture) : null,
            match.Get("origin"),
            match.Get("type") == "mt");
    }

    private static List<BilingualNote> Notes(XElement holder) =>
        [.. holder.Elements(Xlf.Core + "notes").Elements(Xlf.Note).Select(note => new BilingualNote(note.Value, note.Own("from")))];

    private static BilingualState State(string? state) => state switch
    {
        "translated" => BilingualState.Translated,
        "reviewed" => BilingualState.Reviewed,
        "final" => BilingualState.Final,
        _ => BilingualState.Initial,
    };
}
