using System.Globalization;
using System.Xml.Linq;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>From elements of XLIFF 1.2 to bilingual files.</summary>
internal static class Xliff1Reader
{
    public static readonly XName File = Xlf.Old + "file", Unit = Xlf.Old + "trans-unit", Source = Xlf.Old + "source", Target = Xlf.Old + "target",
        Note = Xlf.Old + "note", Proposal = Xlf.Old + "alt-trans";

    public static List<BilingualFile> Read(XElement xliff)
    {
        Fault.Refuse(Xliff1Grammar.Check(xliff));
        return [.. xliff.Elements(File).Select(ReadFile)];
    }

    private static BilingualFile ReadFile(XElement file) => new()
    {
        SourceLanguage = file.Get("source-language")!,
        TargetLanguage = file.Get("target-language") ?? file.Descendants(Target).Select(target => target.Get(Xlf.Lang)).FirstOrDefault(language => language is not null),
        Original = file.Get("original")!,
        Origin = file.Origin(),
        Notes = Notes(file.Element(Xlf.Old + "header")),
        Units = [.. file.Descendants(Unit).Select(ReadUnit)],
    };

    private static BilingualUnit ReadUnit(XElement unit)
    {
        Dictionary<string, (MarkKind Kind, string? Target)> known = new(StringComparer.Ordinal);
        var source = Xliff1Inline.Read(unit.Element(Source)!, known);
        var target = unit.Element(Target);
        var translation = target is null ? null : Xliff1Inline.Read(target, known);
        return new()
        {
            Id = unit.Get("id")!,
            Kind = unit.Get("restype") is { } type && type.StartsWith("x-", StringComparison.Ordinal) ? type[2..] : null,
            Digest = unit.Own("digest"),
            Seen = unit.Own("seen"),
            Source = source,
            // What nobody has translated yet is an empty <target> in many programs, and the source over again in others.
            Target = translation is null || (translation.Text.Length == 0 && source.Text.Length > 0) || (target?.Get("state") == Xliff1Writer.Untranslated && translation == source) ? null : translation,
            State = target is null ? BilingualState.Initial : State(target.Get("state"), unit.Get("approved")),
            IsStale = unit.Own("stale") == "yes",
            MaxLength = unit.Get("size-unit") == "char" && int.TryParse(unit.Get("maxwidth"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null,
            Notes = Notes(unit),
            Matches = [.. unit.Elements(Proposal).Where(proposal => proposal.Get("alttranstype") is null or "proposal").Select(proposal => Match(proposal, source))],
        };
    }

    private static BilingualMatch Match(XElement proposal, MarkedText source)
    {
        Dictionary<string, (MarkKind Kind, string? Target)> known = new(StringComparer.Ordinal);
        var target = proposal.Element(Target)!;
        return new(
            proposal.Element(Source) is { } own ? Xliff1Inline.Read(own, known) : source,
            Xliff1Inline.Read(target, known),
            decimal.TryParse(proposal.Get("match-quality")?.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= 100 ? score : null,
            proposal.Get("origin"),
            target.Get("state-qualifier") == "mt-suggestion");
    }

    private static List<BilingualNote> Notes(XElement? holder) =>
        holder is null ? [] : [.. holder.Elements(Note).Select(note => new BilingualNote(note.Value, note.Get("from")))];

    private static BilingualState State(string? state, string? approved) => state switch
    {
        "final" => BilingualState.Final,
        "signed-off" => BilingualState.Reviewed,
        "translated" => approved == "yes" ? BilingualState.Reviewed : BilingualState.Translated,
        null => approved == "yes" ? BilingualState.Reviewed : BilingualState.Translated,
        _ => BilingualState.Initial,
    };
}
