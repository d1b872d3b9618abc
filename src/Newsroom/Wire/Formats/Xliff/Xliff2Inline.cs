using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>The text of a source or target in XLIFF 2: marks are codes, and what XML cannot hold is a code point.</summary>
internal static class Xliff2Inline
{
    public static MarkedText Read(IEnumerable<XElement> sides, Dictionary<string, (MarkKind Kind, string? Target)> known)
    {
        var text = new MarkedTextBuilder(known);
        foreach (var side in sides)
            Read(side, text);
        return text.Build();
    }

    private static void Read(XElement inside, MarkedTextBuilder text)
    {
        foreach (var node in inside.Nodes())
        {
            if (node is XText plain)
                text.Add(plain.Value);
            else if (node is XElement element)
                ReadCode(element, text);
        }
    }

    private static void ReadCode(XElement code, MarkedTextBuilder text)
    {
        if (code.Name == Xlf.Cp)
            text.Add(Character(code.Get("hex")!));
        else if (code.Name == Xlf.Sc)
            text.Begin(code.Get("id")!, Meaning(code));
        else if (code.Name == Xlf.Ec)
            text.End(code.Get("startRef"));
        else if (code.Name == Xlf.Pc || code.Name == Xlf.Mrk)
        {
            var start = text.Length;
            Read(code, text);
            if (code.Name == Xlf.Pc)
                text.Mark(start, code.Get("id"), Meaning(code));
        }
    }

    public static void Write(XmlWriter writer, IEnumerable<MarkStep> steps, string where)
    {
        foreach (var step in steps)
        {
            var id = step.Number.ToString(CultureInfo.InvariantCulture);
            switch (step.Kind)
            {
                case MarkStepKind.Text:
                    WriteText(writer, step.Text);
                    break;
                case MarkStepKind.Open or MarkStepKind.Begin:
                    writer.WriteStartElement(step.Kind == MarkStepKind.Open ? "pc" : "sc", Xlf.Core.NamespaceName);
                    writer.WriteAttributeString("id", id);
                    WriteMeaning(writer, step.Mark!, where);
                    if (step.Kind == MarkStepKind.Begin)
                        writer.WriteEndElement();
                    break;
                case MarkStepKind.Close:
                    writer.WriteEndElement();
                    break;
                case MarkStepKind.End:
                    writer.WriteStartElement("ec", Xlf.Core.NamespaceName);
                    writer.WriteAttributeString("startRef", id);
                    writer.WriteEndElement();
                    break;
            }
        }
    }

    private static (MarkKind, string?)? Meaning(XElement code) => (code.Get("type"), code.Get("subType")) switch
    {
        ("fmt", "xlf:b") => (MarkKind.Strong, null),
        ("fmt", "xlf:i") => (MarkKind.Emphasis, null),
        ("link", _) when code.Own("href") is { } address => (MarkKind.Link, address),
        _ => null,
    };

    private static void WriteMeaning(XmlWriter writer, Mark mark, string where)
    {
        writer.WriteAttributeString("type", mark.Kind == MarkKind.Link ? "link" : "fmt");
        if (mark.Kind != MarkKind.Link)
            writer.WriteAttributeString("subType", mark.Kind == MarkKind.Strong ? "xlf:b" : "xlf:i");
        else
            writer.WriteOwn("href", XmlOutput.Check(mark.Target ?? "", where));
    }

    private static void WriteText(XmlWriter writer, string text)
    {
        for (var at = XmlOutput.IndexOfForbidden(text); at >= 0; at = XmlOutput.IndexOfForbidden(text))
        {
            writer.WriteString(text[..at]);
            writer.WriteStartElement("cp", Xlf.Core.NamespaceName);
            writer.WriteAttributeString("hex", ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
            text = text[(at + 1)..];
        }
        writer.WriteString(text);
    }

    /// <summary>A lone surrogate is a code point too: the code that stands for it names it.</summary>
    private static string Character(string hex)
    {
        var point = int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return point > char.MaxValue ? char.ConvertFromUtf32(point) : ((char)point).ToString();
    }
}
