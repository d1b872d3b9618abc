using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Dragoman.Stories;
using Dragoman.Wire.Formats.Bilingual;
using Dragoman.Wire.Formats.Xml;

namespace Dragoman.Wire.Formats.Xliff;

/// <summary>The text of a source or target in XLIFF 1.2. What native codes hold is no text.</summary>
internal static class Xliff1Inline
{
    public static MarkedText Read(XElement side, Dictionary<string, (MarkKind Kind, string? Target)> known)
    {
        var text = new MarkedTextBuilder(known);
        Read(side, text);
        return text.Build();
    }

    private static void Read(XElement inside, MarkedTextBuilder text)
    {
        foreach (var node in inside.Nodes())
        {
            if (node is XText plain)
                text.Add(plain.Value);
            else if (node is XElement element && element.Name.Namespace == Xlf.Old)
                ReadCode(element, text);
        }
    }

    private static void ReadCode(XElement code, MarkedTextBuilder text)
    {
        switch (code.Name.LocalName)
        {
            case "g":
                var start = text.Length;
                Read(code, text);
                text.Mark(start, code.Get("id"), Meaning(code));
                break;
            case "mrk":
                Read(code, text);
                break;
            case "bx":
                text.Begin(code.Get("rid") ?? code.Get("id")!, Meaning(code));
                break;
            case "ex":
                text.End(code.Get("rid") ?? code.Get("id"));
                break;
            default:
                break;
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
                    writer.WriteString(XmlOutput.Check(step.Text, where));
                    break;
                case MarkStepKind.Open:
                    writer.WriteStartElement("g");
                    writer.WriteAttributeString("id", id);
                    WriteMeaning(writer, step.Mark!, where);
                    break;
                case MarkStepKind.Close:
                    writer.WriteEndElement();
                    break;
                case MarkStepKind.Begin or MarkStepKind.End:
                    var isBegin = step.Kind == MarkStepKind.Begin;
                    writer.WriteStartElement(isBegin ? "bx" : "ex");
                    writer.WriteAttributeString("id", isBegin ? id : id + "e");
                    writer.WriteAttributeString("rid", id);
                    if (isBegin)
                        WriteMeaning(writer, step.Mark!, where);
                    writer.WriteEndElement();
                    break;
            }
        }
    }

    private static (MarkKind, string?)? Meaning(XElement code) => code.Get("ctype") switch
    {
        "bold" => (MarkKind.Strong, null),
        "italic" => (MarkKind.Emphasis, null),
        "link" when code.Own("href") is { } address => (MarkKind.Link, address),
        _ => null,
    };

    private static void WriteMeaning(XmlWriter writer, Mark mark, string where)
    {
        writer.WriteAttributeString("ctype", mark.Kind switch { MarkKind.Strong => "bold", MarkKind.Emphasis => "italic", _ => "link" });
        if (mark.Kind == MarkKind.Link)
            writer.WriteOwn("href", XmlOutput.Check(mark.Target ?? "", where));
    }
}
