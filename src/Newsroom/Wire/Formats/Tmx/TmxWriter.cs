using System.Xml;
using Dragoman.Wire.Formats.Inline;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Tmx;

/// <summary>Writes a translation memory as TMX 1.4, unit by unit.</summary>
public static class TmxWriter
{
    /// <param name="units">Taken one at a time: as many as there are.</param>
    /// <exception cref="RefusedException">A text holds a character that XML cannot hold; it says which, and in which unit.</exception>
    public static void Write(Stream stream, TmxHeader header, IEnumerable<TmxUnit> units)
    {
        using var writer = XmlOutput.Writer(stream);
        writer.WriteStartDocument();
        writer.NewLine(0);
        writer.WriteDocType("tmx", null, "tmx14.dtd", null);
        writer.NewLine(0);
        writer.WriteStartElement("tmx");
        writer.WriteAttributeString("version", "1.4");
        Write(writer, header);
        writer.NewLine(1);
        writer.WriteStartElement("body");
        foreach (var (number, unit) in units.Index())
            Write(writer, unit, unit.Id is { } id ? $"unit {id}" : $"unit number {number + 1}");
        writer.NewLine(1);
        writer.WriteEndElement();
        writer.NewLine(0);
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void Write(XmlWriter writer, TmxHeader header)
    {
        const string where = "the header";
        writer.NewLine(1);
        writer.WriteStartElement("header");
        writer.Write(header.Attributes, where);
        Write(writer, header.Remarks, 2, where);
        foreach (var encoding in header.Encodings)
        {
            writer.NewLine(2);
            writer.Write(new InlineContent(encoding), where);
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, TmxUnit unit, string where)
    {
        writer.NewLine(2);
        writer.WriteStartElement("tu");
        writer.Write(unit.Attributes, where);
        Write(writer, unit.Remarks, 3, where);
        foreach (var variant in unit.Variants)
        {
            writer.NewLine(3);
            writer.WriteStartElement("tuv");
            writer.WriteAttributeString("xml", "lang", null, XmlOutput.Check(variant.Language, where));
            writer.Write(variant.Attributes, where);
            Write(writer, variant.Remarks, 4, where);
            writer.NewLine(4);
            writer.WriteStartElement("seg");
            writer.Write(variant.Segment, where);
            writer.WriteEndElement();
            writer.NewLine(3);
            writer.WriteEndElement();
        }
        writer.NewLine(2);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, IReadOnlyList<TmxRemark> remarks, int depth, string where)
    {
        foreach (var remark in remarks)
        {
            writer.NewLine(depth);
            writer.WriteStartElement(remark.Property is null ? "note" : "prop");
            if (remark.Property is not null)
                writer.WriteAttributeString("type", XmlOutput.Check(remark.Property, where));
            writer.Write(remark.Attributes, where);
            writer.WriteString(XmlOutput.Check(remark.Text, where));
            writer.WriteEndElement();
        }
    }
}
