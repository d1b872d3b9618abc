using System.Globalization;
using System.Xml;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>Writes a bilingual file as XLIFF 1.2.</summary>
internal static class Xliff1Writer
{
    public static void Write(Stream stream, BilingualFile file)
    {
        using var writer = XmlOutput.Writer(stream);
        writer.WriteStartDocument();
        writer.NewLine(0);
        writer.WriteStartElement("xliff", Xlf.Old.NamespaceName);
        writer.WriteAttributeString("version", "1.2");
        writer.WriteAttributeString("xmlns", OwnAttributes.Prefix, null, Xlf.Own.NamespaceName);
        writer.NewLine(1);
        writer.WriteStartElement("file");
        writer.WriteAttributeString("original", XmlOutput.Check(file.Original, "the name of the original"));
        writer.WriteAttributeString("source-language", file.SourceLanguage);
        if (file.TargetLanguage is not null)
            writer.WriteAttributeString("target-language", file.TargetLanguage);
        writer.WriteAttributeString("datatype", "plaintext");
        writer.WriteOrigin(file.Origin);
        if (file.Notes.Count > 0)
        {
            writer.NewLine(2);
            writer.WriteStartElement("header");
            WriteNotes(writer, file.Notes, 3, "a note of the file");
            writer.NewLine(2);
            writer.WriteEndElement();
        }
        writer.NewLine(2);
        writer.WriteStartElement("body");
        foreach (var unit in file.Units)
            Write(writer, unit);
        writer.NewLine(2);
        writer.WriteEndElement();
        writer.NewLine(1);
        writer.WriteEndElement();
        writer.NewLine(0);
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    /// <summary>The state of a target that is still its source.</summary>
    public const string Untranslated = "new";

    private static void Write(XmlWriter writer, BilingualUnit unit)
    {
        var where = $"block {unit.Id}";
        writer.NewLine(3);
        writer.WriteStartElement("trans-unit");
        writer.WriteAttributeString("id", XmlOutput.Check(unit.Id, "the id of a block"));
        if (unit.Kind is not null)
            writer.WriteAttributeString("restype", "x-" + unit.Kind);
        if (unit.Target is not null && unit.State >= BilingualState.Reviewed)
            writer.WriteAttributeString("approved", "yes");
        if (unit.MaxLength is { } most)
        {
            writer.WriteAttributeString("maxwidth", most.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("size-unit", "char");
        }
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteOwn("digest", unit.Digest);
        writer.WriteOwn("seen", unit.Seen);
        writer.WriteOwn("stale", unit.IsStale ? "yes" : null);
        WriteSide(writer, "source", unit.Source.Steps(), null, 4, where);
        // Programs such as OmegaT translate what stands in <target>: where there is no translation yet, it holds the source.
        WriteSide(writer, "target", CodeNumbers.Steps(unit.Target ?? unit.Source, unit.Source), ("state", unit.Target is null ? Untranslated : State(unit.State)), 4, where);
        WriteNotes(writer, unit.Notes, 4, where);
        foreach (var match in unit.Matches)
            Write(writer, match, where);
        writer.NewLine(3);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, BilingualMatch match, string where)
    {
        writer.NewLine(4);
        writer.WriteStartElement("alt-trans");
        if (match.Score is { } score)
            writer.WriteAttributeString("match-quality", score.ToString(CultureInfo.InvariantCulture) + "%");
        if (match.Origin is not null)
            writer.WriteAttributeString("origin", XmlOutput.Check(match.Origin, where));
        WriteSide(writer, "source", match.Source.Steps(), null, 5, where);
        WriteSide(writer, "target", CodeNumbers.Steps(match.Target, match.Source), match.ByMachine ? ("state-qualifier", "mt-suggestion") : null, 5, where);
        writer.NewLine(4);
        writer.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter writer, IReadOnlyList<BilingualNote> notes, int depth, string where)
    {
        foreach (var note in notes)
        {
            writer.NewLine(depth);
            writer.WriteStartElement("note");
            if (note.From is not null)
                writer.WriteAttributeString("from", XmlOutput.Check(note.From, where));
            writer.WriteString(XmlOutput.Check(note.Text, where));
            writer.WriteEndElement();
        }
    }

    private static void WriteSide(XmlWriter writer, string side, IEnumerable<MarkStep> steps, (string Name, string Value)? attribute, int depth, string where)
    {
        writer.NewLine(depth);
        writer.WriteStartElement(side);
        if (attribute is { } said)
            writer.WriteAttributeString(said.Name, said.Value);
        Xliff1Inline.Write(writer, steps, where);
        writer.WriteEndElement();
    }

    private static string State(BilingualState state) => state switch
    {
        BilingualState.Translated => "translated",
        BilingualState.Reviewed => "signed-off",
        BilingualState.Final => "final",
        _ => "needs-translation",
    };
}
