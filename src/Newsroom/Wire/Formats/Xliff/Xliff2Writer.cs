using System.Globalization;
using System.Xml;
using Dragoman.Languages;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>Writes a bilingual file as XLIFF 2.1: a unit of one segment per block.</summary>
internal static class Xliff2Writer
{
    /// <summary>Before the kind of a block, which is a type of our own.</summary>
    public const string Authority = "dragoman:";

    private const string Core = "urn:oasis:names:tc:xliff:document:2.0", Segment = "s";

    public static void Write(Stream stream, BilingualFile file)
    {
        using var writer = XmlOutput.Writer(stream);
        writer.WriteStartDocument();
        writer.NewLine(0);
        writer.WriteStartElement("xliff", Core);
        writer.WriteAttributeString("version", "2.1");
        writer.WriteAttributeString("srcLang", file.SourceLanguage);
        if (file.TargetLanguage is not null)
            writer.WriteAttributeString("trgLang", file.TargetLanguage);
        writer.WriteAttributeString("xmlns", OwnAttributes.Prefix, null, Xlf.Own.NamespaceName);
        if (file.Units.Any(unit => unit.Matches.Count > 0))
            writer.WriteAttributeString("xmlns", "mtc", null, Xlf.Matches.NamespaceName);
        if (file.Units.Any(unit => unit.MaxLength is not null))
            writer.WriteAttributeString("xmlns", "slr", null, Xlf.Sizes.NamespaceName);
        writer.NewLine(1);
        writer.WriteStartElement("file");
        writer.WriteAttributeString("id", "f1");
        writer.WriteAttributeString("original", XmlOutput.Check(file.Original, "the name of the original"));
        WriteDirection(writer, "srcDir", file.SourceLanguage);
        WriteDirection(writer, "trgDir", file.TargetLanguage);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteOrigin(file.Origin);
        if (file.Units.Any(unit => unit.MaxLength is not null))
            WriteProfile(writer);
        WriteNotes(writer, file.Notes, 2, "a note of the file");
        foreach (var unit in file.Units)
            Write(writer, unit);
        writer.NewLine(1);
        writer.WriteEndElement();
        writer.NewLine(0);
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void WriteDirection(XmlWriter writer, string name, string? language)
    {
        if (LanguageTag.TryParse(language, out var tag))
            writer.WriteAttributeString(name, Scripts.DirectionOf(tag) == Direction.RightToLeft ? "rtl" : "ltr");
    }

    private static void WriteProfile(XmlWriter writer)
    {
        writer.NewLine(2);
        writer.WriteStartElement("slr", "profiles", Xlf.Sizes.NamespaceName);
        writer.WriteAttributeString("generalProfile", "xliff:codepoints");
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, BilingualUnit unit)
    {
        var where = $"block {unit.Id}";
        if (unit.Id.Length == 0 || !unit.Id.All(XmlConvert.IsNCNameChar))
            throw new RefusedException($"XLIFF cannot name a block \"{unit.Id}\".", "An id has letters, digits, points, hyphens and underscores.");
        writer.NewLine(2);
        writer.WriteStartElement("unit");
        writer.WriteAttributeString("id", unit.Id);
        if (unit.Kind is not null)
            writer.WriteAttributeString("type", Authority + unit.Kind);
        if (unit.MaxLength is { } most)
            writer.WriteAttributeString("slr", "sizeRestriction", Xlf.Sizes.NamespaceName, most.ToString(CultureInfo.InvariantCulture));
        writer.WriteOwn("digest", unit.Digest);
        writer.WriteOwn("seen", unit.Seen);
        writer.WriteOwn("stale", unit.IsStale ? "yes" : null);
        WriteMatches(writer, unit.Matches, where);
        WriteNotes(writer, unit.Notes, 3, where);
        writer.NewLine(3);
        writer.WriteStartElement("segment");
        writer.WriteAttributeString("id", Segment);
        writer.WriteAttributeString("state", unit.Target is null ? "initial" : Stories.Words.Of(unit.State));
        WriteSide(writer, "source", unit.Source.Steps(), 4, where);
        if (unit.Target is not null)
            WriteSide(writer, "target", CodeNumbers.Steps(unit.Target, unit.Source), 4, where);
        writer.NewLine(3);
        writer.WriteEndElement();
        writer.NewLine(2);
        writer.WriteEndElement();
    }

    private static void WriteMatches(XmlWriter writer, IReadOnlyList<BilingualMatch> matches, string where)
    {
        if (matches.Count == 0)
            return;
        writer.NewLine(3);
        writer.WriteStartElement("mtc", "matches", Xlf.Matches.NamespaceName);
        foreach (var match in matches)
        {
            writer.NewLine(4);
            writer.WriteStartElement("mtc", "match", Xlf.Matches.NamespaceName);
            writer.WriteAttributeString("ref", "#" + Segment);
            writer.WriteAttributeString("type", match.ByMachine ? "mt" : "tm");
            if (match.Score is { } score)
                writer.WriteAttributeString("matchQuality", score.ToString(CultureInfo.InvariantCulture));
            if (match.Origin is not null)
                writer.WriteAttributeString("origin", XmlOutput.Check(match.Origin, where));
            WriteSide(writer, "source", match.Source.Steps(), 5, where);
            WriteSide(writer, "target", CodeNumbers.Steps(match.Target, match.Source), 5, where);
            writer.NewLine(4);
            writer.WriteEndElement();
        }
        writer.NewLine(3);
        writer.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter writer, IReadOnlyList<BilingualNote> notes, int depth, string where)
    {
        if (notes.Count == 0)
            return;
        writer.NewLine(depth);
        writer.WriteStartElement("notes");
        foreach (var note in notes)
        {
            writer.NewLine(depth + 1);
            writer.WriteStartElement("note");
            writer.WriteOwn("from", note.From);
            writer.WriteString(XmlOutput.Check(note.Text, where));
            writer.WriteEndElement();
        }
        writer.NewLine(depth);
        writer.WriteEndElement();
    }

    private static void WriteSide(XmlWriter writer, string side, IEnumerable<MarkStep> steps, int depth, string where)
    {
        writer.NewLine(depth);
        writer.WriteStartElement(side, Core);
        Xliff2Inline.Write(writer, steps, where);
        writer.WriteEndElement();
    }
}
